package nl.zorgvuldig.consultation.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.consultation.Consultation;
import nl.zorgvuldig.consultation.ConsultationState;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Tone;
import org.springframework.stereotype.Component;

/// What consultations, groups and pupils are called on a page.
@Component
class Titles {
    private final Schools schools;
    private final Pupils pupils;

    Titles(Schools schools, Pupils pupils) {
        this.schools = schools;
        this.pupils = pupils;
    }

    private record Year(SchoolId school, SchoolYear year) {}

    /// The groups these are about, in one question a school year.
    Map<GroupId, String> groups(Collection<Consultation> all) {
        Set<Year> years = new HashSet<>();
        all.forEach(one -> years.add(new Year(one.school(), SchoolYear.of(one.day()))));
        Map<GroupId, String> names = new HashMap<>();
        years.forEach(one -> schools.listGroups(one.school(), one.year())
                .forEach(group -> names.put(group.id(), group.shortName())));
        return names;
    }

    String group(Consultation one) {
        return schools.findGroup(one.group()).map(Group::shortName).orElse("–");
    }

    static Sentence title(Consultation one, String group) {
        return Sentence.of("consultation.title." + one.kind().code(), group);
    }

    Sentence title(Consultation one) {
        return title(one, group(one));
    }

    /// Of pupils the reader may see.
    Map<PupilId, PersonName> names(Collection<PupilId> wanted) {
        return pupils.names(wanted);
    }

    static Tone tone(ConsultationState state) {
        return switch (state) {
            case PLANNED -> Tone.OPEN;
            case GOING_ON, CLOSING -> Tone.WAIT;
            case CLOSED -> Tone.YES;
            case CANCELLED -> Tone.NO;
        };
    }

    static Sentence state(ConsultationState state) {
        return Sentence.of("consultation.standing." + state.code());
    }
}
