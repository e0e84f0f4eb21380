package nl.zorgvuldig.access.control.readers;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.organisation.School;

/// Page on which one chooses whom to ask about.
///
/// @param schools all that one can ask about
/// @param chosen the school whose people are shown
/// @param heads whether the reader reviews them every year
/// @param waiting whether that review is due now
public record ColleagueChoicePage(
        Clause clause,
        Sentence because,
        List<School> schools,
        Optional<School> chosen,
        List<SchoolColleague> people,
        boolean heads,
        boolean waiting) {}
