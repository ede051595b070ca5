import Synchronization
import Terminal

/// Carries out what the front end asks about themes, and reads the one that is shown anew when its file was edited.
final class ThemeDesk {
  private let library: ThemeLibrary
  /// Gives a theme to the terminal, and says what canvases are then drawn with.
  private let show: (Theme) -> Glyphs
  /// Keeps a choice for the next time, and says what the user should know of it.
  private let keep: (String) throws -> String
  private let changed = Changed()
  private var watch: FolderWatch?
  /// The theme that is shown.
  private(set) var theme: Theme

  init(
    _ theme: Theme, from library: ThemeLibrary, keep: @escaping (String) throws -> String,
    show: @escaping (Theme) -> Glyphs
  ) {
    self.theme = theme
    self.library = library
    self.show = show
    self.keep = keep
  }

  /// Begins to watch the files; `wake` is called on another thread when one of them was written.
  func begin(wake: @escaping @Sendable () -> Void) {
    let changed = changed
    watch = FolderWatch(library.directories) { name in
      guard name.hasSuffix(".toml") else { return }
      changed.set()
      wake()
    }
  }

  /// Ends the watch.
  func close() { watch = nil }

  /// What is to be said after files were written; nothing when the theme looks as before.
  func news() -> [Outcome] {
    guard changed.take() else { return [] }
    let before = theme
    let outcome = themed(theme.name) { "Theme \($0.title) was read anew." }
    if case .themed = outcome, theme == before { return [] }
    return [outcome]
  }

  /// Does what is wished.
  func perform(_ wish: ThemeWish) -> Outcome {
    switch wish {
    case .list:
      watch?.refresh()
      return .themes(choices, shown: theme.name)
    case .show(let name): return themed(name) { _ in "" }
    case .keep(let name):
      return themed(name) { [keep] theme in
        do {
          return try keep(theme.name)
        } catch {
          return "Theme \(theme.title) is shown, but could not be kept: \(error)"
        }
      }
    }
  }

  private func themed(_ name: String, saying words: (Theme) -> String) -> Outcome {
    do {
      theme = try library.theme(named: name)
      return .themed(show(theme), said: words(theme))
    } catch {
      // The old one stays: a file half written must not darken the screen.
      return .themeRefused(error.brief)
    }
  }

  /// The themes that can be used; a broken one says why in place of a title.
  private var choices: [ThemeChoice] {
    library.names.map { name in
      do {
        return ThemeChoice(name: name, title: try library.theme(named: name).title)
      } catch {
        return ThemeChoice(name: name, title: "cannot be used")
      }
    }
  }
}

/// Whether something changed since it was last asked; set on any thread.
private final class Changed: Sendable {
  private let flag = Mutex(false)

  func set() { flag.withLock { $0 = true } }

  func take() -> Bool {
    flag.withLock { flag in
      defer { flag = false }
      return flag
    }
  }
}
