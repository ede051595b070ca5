extension Identity {
  /// What of an identity is needed for the same thing, and goes at the same time once it is needed no more.
  public enum Part: String, Codable, CaseIterable, Sendable {
    /// The passports, whole: border and consulate asked for them.
    case passports
    /// Day and place of birth.
    case birth
    /// Whom to call when something happens.
    case emergencyContact
    /// Vaccinations shown.
    case vaccinations
    /// The postal address.
    case address
    /// Stays abroad.
    case stays
    /// E-mail and telephone.
    case contact
    /// Names, title and function.
    case name

    /// The words in a sentence.
    public var words: String {
      switch self {
      case .passports: "passports"
      case .birth: "day and place of birth"
      case .emergencyContact: "emergency contact"
      case .vaccinations: "vaccinations"
      case .address: "postal address"
      case .stays: "stays abroad"
      case .contact: "e-mail and telephone"
      case .name: "name and function"
      }
    }

    /// For how many days after the return it is kept, unless the programme says otherwise.
    ///
    /// A passport serves the journey alone. Costs are paid back within two months or so, and the review after the return is
    /// held within 14 days. A stay counts towards the limit of 90 days within 180 (Regulation (EU) 2016/399, article 6)
    /// and towards none after that. Commitments are followed up for a year, and next year's forum invites by name.
    public var usualDays: Int {
      switch self {
      case .passports, .birth: 1
      case .emergencyContact, .vaccinations: 14
      case .address: 60
      case .stays: 180
      case .contact: 365
      case .name: 730
      }
    }
  }

  /// Which parts say anything.
  public var parts: Set<Part> { Set(Part.allCases.filter(says)) }

  /// Whether a part says anything.
  public func says(_ part: Part) -> Bool {
    switch part {
    case .passports: !passports.isEmpty
    case .birth: birthDate != nil || !birthPlace.isEmpty
    case .emergencyContact: !emergencyContact.isEmpty
    case .vaccinations: !vaccinations.isEmpty
    case .address: !address.isEmpty
    case .stays: !stays.isEmpty
    case .contact: !email.isEmpty || !phone.isEmpty
    case .name: ![familyName, givenNames, nativeName, honorific, function].allSatisfy(\.isEmpty)
    }
  }

  /// The identity without some of its parts.
  public func erasing(_ parts: Set<Part>) -> Identity {
    var left = self
    for part in parts {
      switch part {
      case .passports: left.passports = []
      case .birth: (left.birthDate, left.birthPlace) = (nil, "")
      case .emergencyContact: left.emergencyContact = ""
      case .vaccinations: left.vaccinations = []
      case .address: left.address = ""
      case .stays: left.stays = []
      case .contact: (left.email, left.phone) = ("", "")
      case .name:
        (left.familyName, left.givenNames, left.nativeName) = ("", "", "")
        (left.honorific, left.function) = ("", "")
      }
    }
    return left
  }
}

extension Programme {
  /// Days an identity stays in the history once it was removed from the plan: long enough to take that back.
  public static let daysKeptRemoved = 30

  /// For how many days after somebody's return a part of their identity is kept.
  public func daysKept(_ part: Identity.Part) -> Int { retention[part] ?? part.usualDays }
}
