package nl.zorgvuldig.conduct;

import java.time.LocalDate;

/// What the board wants staff to sign from a day on.
public record StatementWish(LocalDate since, String dutch, String english) {}
