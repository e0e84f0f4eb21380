package nl.zorgvuldig.code;

import java.time.LocalDate;

/// A version as the board wants it.
public record CodeWish(CodeId code, Weight weight, LocalDate since, String title, String summary, String words) {}
