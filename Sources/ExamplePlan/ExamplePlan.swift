enum ExamplePlanPlaceholder {}
