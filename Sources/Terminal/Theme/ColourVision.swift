#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// How eyes see colours that lack one kind of cone.
public enum ColourVision: String, CaseIterable, Sendable {
  /// Without the cones for long waves: about one man in a hundred.
  case protanopia
  /// Without the cones for middle waves: about one man in a hundred.
  case deuteranopia

  /// The colour as these eyes see it.
  ///
  /// By Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency”,
  /// IEEE TVCG 15 (2009), doi:10.1109/TVCG.2009.113: their matrices for severity 1.0, on linear RGB.
  public func seen(_ colour: Colour) -> Colour {
    let (red, green, blue) = colour.linear
    let light = SIMD3(red, green, blue)
    let rows = matrix
    return Colour(linear: ((rows.0 * light).sum(), (rows.1 * light).sum(), (rows.2 * light).sum()))
  }

  private var matrix: (SIMD3<Double>, SIMD3<Double>, SIMD3<Double>) {
    switch self {
    case .protanopia:
      (
        SIMD3(0.152286, 1.052583, -0.204868), SIMD3(0.114503, 0.786281, 0.099216),
        SIMD3(-0.003882, -0.048116, 1.051998)
      )
    case .deuteranopia:
      (
        SIMD3(0.367322, 0.860646, -0.227968), SIMD3(0.280085, 0.672501, 0.047413),
        SIMD3(-0.011820, 0.042940, 0.968881)
      )
    }
  }
}
