import Atlas

// Keys that are written as words let a dictionary be an object in JSON, and not a list of pairs.
extension Identity.Part: CodingKeyRepresentable {}
extension Sector: CodingKeyRepresentable {}
extension Venue.Layout: CodingKeyRepresentable {}
extension VisaCase.StepKind: CodingKeyRepresentable {}
