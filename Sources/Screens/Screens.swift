enum ScreensPlaceholder {}
