package nl.zorgvuldig.access.control.readers;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.organisation.School;

/// Whom one can ask about.
///
/// @param schools all one can ask about
/// @param chosen of which the people are shown
/// @param heads whether the reader looks through them every year
/// @param waiting whether that is to be done now
public record ColleagueChoicePage(
        Clause clause,
        Sentence because,
        List<School> schools,
        Optional<School> chosen,
        List<SchoolColleague> people,
        boolean heads,
        boolean waiting) {}
