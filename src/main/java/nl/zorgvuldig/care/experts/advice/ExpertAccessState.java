package nl.zorgvuldig.care.experts.advice;

/// Present state of an expert's access, as one code for the script on a page.
public record ExpertAccessState(String code) {}
