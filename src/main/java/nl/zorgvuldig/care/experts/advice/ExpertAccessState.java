package nl.zorgvuldig.care.experts.advice;

/// One word for the script on a page: what is true now.
public record ExpertAccessState(String code) {}
