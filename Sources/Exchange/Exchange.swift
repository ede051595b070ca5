enum ExchangePlaceholder {}
