enum PapersPlaceholder {}
