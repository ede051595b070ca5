enum PlanFilePlaceholder {}
