package nl.zorgvuldig.privacy.register;

import java.time.LocalDate;

/// What the board and a processor agreed (AVG art. 28); the newest counts.
///
/// @param until the last day; [Period#OPEN] when no end was agreed
/// @param filed where the signed paper lies
/// @param subprocessors whom the processor works with, for what
public record ProcessorAgreement(
        int version, LocalDate signedOn, LocalDate from, LocalDate until, String filed, String subprocessors) {}
