package nl.zorgvuldig.privacy.register;

import java.time.LocalDate;

/// Agreement between the board and a processor (AVG art. 28); the newest counts.
///
/// @param until the last day; [Period#OPEN] when no end was agreed
/// @param filed where the signed original is kept
/// @param subprocessors sub-processors, and for what
public record ProcessorAgreement(
        int version, LocalDate signedOn, LocalDate from, LocalDate until, String filed, String subprocessors) {}
