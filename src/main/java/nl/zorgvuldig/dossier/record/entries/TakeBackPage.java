package nl.zorgvuldig.dossier.record.entries;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Sentence;

/// Page that says why something was not undone, and what can be done instead.
///
/// @param back address to go back to
/// @param backWords what that is, as a message key
/// @param improve where it can be corrected
public record TakeBackPage(String back, String backWords, Optional<String> improve, List<Sentence> reasons) {}
