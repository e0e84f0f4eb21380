package nl.zorgvuldig.register;

import java.time.LocalDate;
import java.util.Optional;

/// What somebody wants to write down of an agreement; see [Agreement].
///
/// @param until empty when no end was agreed
public record AgreementWish(
        Optional<LocalDate> signedOn,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String filed,
        String subprocessors) {}
