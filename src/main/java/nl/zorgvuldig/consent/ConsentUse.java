package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// A use of a consent, as shown to a parent.
///
/// @param what such as "a photo on the website"; names no other child
/// @param address where it can be seen, on a page this parent may open; empty when there is none
public record ConsentUse(ConsentSubject subject, LocalDate day, Sentence what, Optional<String> address) {}
