package nl.zorgvuldig.access.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Colleague;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.School;

/// Whom one can ask about.
///
/// @param schools all one can ask about
/// @param chosen of which the people are shown
/// @param heads whether the reader looks through them every year
/// @param waiting whether that is to be done now
public record PeoplePage(
        Clause clause,
        Sentence because,
        List<School> schools,
        Optional<School> chosen,
        List<Colleague> people,
        boolean heads,
        boolean waiting) {}
