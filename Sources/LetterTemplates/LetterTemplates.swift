/// The templates of letters that come with the program, embedded in it.
public enum ShippedLetters {
  /// The languages that every template is shipped in, BCP 47.
  public static let languages = ["en", "fr", "ar"]

  /// The text of a template, by its name and language; `nil` where none is shipped.
  public static func mustache(named name: String, language: String) -> String? {
    bytes(of: "\(name).\(language)").map { String(decoding: $0, as: UTF8.self) }
  }

  private static func bytes(of file: String) -> [UInt8]? {
    switch file {
    case "invitation.en": PackageResources.invitation_en_mustache
    case "invitation.fr": PackageResources.invitation_fr_mustache
    case "invitation.ar": PackageResources.invitation_ar_mustache
    case "visa.en": PackageResources.visa_en_mustache
    case "visa.fr": PackageResources.visa_fr_mustache
    case "visa.ar": PackageResources.visa_ar_mustache
    case "recognition.en": PackageResources.recognition_en_mustache
    case "recognition.fr": PackageResources.recognition_fr_mustache
    case "recognition.ar": PackageResources.recognition_ar_mustache
    case "note-verbale.en": PackageResources.note_verbale_en_mustache
    case "note-verbale.fr": PackageResources.note_verbale_fr_mustache
    case "note-verbale.ar": PackageResources.note_verbale_ar_mustache
    case "release.en": PackageResources.release_en_mustache
    case "release.fr": PackageResources.release_fr_mustache
    case "release.ar": PackageResources.release_ar_mustache
    case "thanks.en": PackageResources.thanks_en_mustache
    case "thanks.fr": PackageResources.thanks_fr_mustache
    case "thanks.ar": PackageResources.thanks_ar_mustache
    case "letterhead.en": PackageResources.letterhead_en_mustache
    case "letterhead.fr": PackageResources.letterhead_fr_mustache
    case "letterhead.ar": PackageResources.letterhead_ar_mustache
    case "signature.en": PackageResources.signature_en_mustache
    case "signature.fr": PackageResources.signature_fr_mustache
    case "signature.ar": PackageResources.signature_ar_mustache
    default: nil
    }
  }
}
