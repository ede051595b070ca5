import Foundation
import Terminal

/// One thing that happens to the front end: an event of the terminal, or an answer of the world.
public enum FuzzStep: Hashable, Sendable {
  case event(Event)
  /// The plan's file is open.
  case opened
  /// What follows from the plan was worked out.
  case outlook
  /// The next change will be refused.
  case failure
  /// The theme's file was written.
  case theme(String)
}

extension FuzzStep: CustomStringConvertible {
  /// As a script tells it, on one line of ASCII.
  public var description: String {
    switch self {
    case .event(.key(let key)): "key \(Self.ascii(key.name))"
    case .event(.paste(let text)): "paste \(Self.ascii(text))"
    case .event(.resize(let width, let height)): "resize \(width) \(height)"
    case .event(.mouse(let mouse)): "mouse \(mouse.action) \(mouse.button) \(mouse.x) \(mouse.y)"
    case .event(.hangup): "hangup"
    case .event(.wake): "wake"
    case .event(.tick): "tick"
    case .opened: "opened"
    case .outlook: "outlook"
    case .failure: "failure"
    case .theme(let name): "theme \(name)"
    }
  }

  private static func ascii(_ text: String) -> String {
    text.unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
  }
}
