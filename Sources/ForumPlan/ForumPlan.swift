enum ForumPlanPlaceholder {}
