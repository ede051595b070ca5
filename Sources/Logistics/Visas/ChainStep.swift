import Dates
import ForumPlan

/// One step on the way to a visa, with the days planned for it.
public struct ChainStep: Hashable, Sendable {
  /// Which step.
  public var kind: Kind
  /// The last day on which the step may begin.
  public var from: CivilDate
  /// The day on which it must be over.
  public var until: CivilDate
  /// The days planned.
  public var days: Int
  /// Which days count.
  public var unit: DayUnit
  /// Why so many: `90% of 7–21–45 days`.
  public var note: String
  /// The public holidays skipped, by name and date.
  public var holidays: [String] = []

  /// The steps of the chain, travel first.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case safetyMargin
    case transitVisa
    case collection
    case processing
    case transfer
    case authorityNotice
    case appointment
    case trip
    case tripVisa
    case passportRenewal
    case documents
    case serviceApproval
    case noteVerbale
    case hostDocuments
    case donorApproval
    case nomination

    /// The words for a list of steps.
    public var label: String {
      switch self {
      case .safetyMargin: "safety margin"
      case .transitVisa: "transit visa"
      case .collection: "collect passport"
      case .processing: "processing"
      case .transfer: "transfer to the authority"
      case .authorityNotice: "authority's notice"
      case .appointment: "appointment"
      case .trip: "journey to the consulate"
      case .tripVisa: "visa for that journey"
      case .passportRenewal: "passport renewal"
      case .documents: "documents"
      case .serviceApproval: "service's approval"
      case .noteVerbale: "note verbale"
      case .hostDocuments: "host's documents"
      case .donorApproval: "donor's approval"
      case .nomination: "nomination"
      }
    }
  }

  /// One step in words: `processing 32 working days from 2027-03-22 (90% of 7–21–45; closed Sham El Nessim)`.
  public var summary: String {
    let unit = unit == .working ? "working day" : "day"
    var details = note.isEmpty ? [] : [note]
    if !holidays.isEmpty { details.append("closed " + holidays.joined(separator: ", ")) }
    let bracket = details.isEmpty ? "" : " (" + details.joined(separator: "; ") + ")"
    return "\(kind.label) \(days) \(unit)\(days == 1 ? "" : "s") from \(from)\(bracket)"
  }
}

extension ChainStep.Kind {
  /// The step as the subject of a sentence on how long it has gone on: `documents have`.
  var hasTaken: String {
    switch self {
    case .documents, .hostDocuments: "\(label) have"
    case .appointment: "wait for the appointment has"
    default: "\(label) has"
    }
  }

  /// The step of a case that is marked begun and done; `nil` for what nobody does.
  public var step: VisaCase.StepKind? {
    switch self {
    case .safetyMargin, .authorityNotice, .trip: nil
    case .transitVisa: .transitVisa
    case .collection: .collection
    case .processing: .processing
    case .transfer: .transfer
    case .appointment: .appointment
    case .tripVisa: .tripVisa
    case .passportRenewal: .passportRenewal
    case .documents: .documents
    case .serviceApproval: .serviceApproval
    case .noteVerbale: .noteVerbale
    case .hostDocuments: .hostDocuments
    case .donorApproval: .donorApproval
    case .nomination: .nomination
    }
  }
}

extension VisaCase.StepKind {
  /// Its place in the chain of dates; `nil` for the lodging, which is a day and takes none.
  var chainKind: ChainStep.Kind? { ChainStep.Kind.allCases.first { $0.step == self } }
}
