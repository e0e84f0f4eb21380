package nl.zorgvuldig.privacy.register;

import java.time.LocalDate;

/// One time an impact assessment was made or looked at again.
///
/// @param nextOn when it is looked at again
public record DpiaReview(int version, LocalDate heldOn, String outcome, String measures, LocalDate nextOn) {}
