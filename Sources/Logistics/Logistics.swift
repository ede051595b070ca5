enum LogisticsPlaceholder {}
