package nl.zorgvuldig.privacy.register;

import java.time.LocalDate;

/// One review of an impact assessment; the first is its making.
///
/// @param nextOn when the next review is due
public record DpiaReview(int version, LocalDate heldOn, String outcome, String measures, LocalDate nextOn) {}
