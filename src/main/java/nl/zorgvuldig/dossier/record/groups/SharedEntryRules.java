package nl.zorgvuldig.dossier.record.groups;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;

/// Rules on one text that is written in the dossiers of several pupils.
final class SharedEntryRules {
    private SharedEntryRules() {}

    /// None of them may be named in it: each would stand in the dossiers of the others.
    @Upholds(CONFIDENTIALITY)
    static Optional<Objection> objection(String text, Collection<PersonName> about) {
        Set<String> given = about.stream().map(PersonName::given).collect(Collectors.toSet());
        return new OtherPupilNames(about, given).in(text) == OtherPupilNames.Mention.NOBODY
                ? Optional.empty()
                : Optional.of(new Objection("text", Sentence.of("dossier.several.no.names")));
    }
}
