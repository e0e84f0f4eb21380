package nl.zorgvuldig.care.consultation.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.care.consultation.ConsultationState;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Names of consultations, groups and pupils on a page.
@Component
class ConsultationTitles {
    private final Schools schools;
    private final Pupils pupils;

    ConsultationTitles(Schools schools, Pupils pupils) {
        this.schools = schools;
        this.pupils = pupils;
    }

    private record Year(SchoolId school, SchoolYear year) {}

    /// The groups these are about, with one query per school year.
    Map<GroupId, String> groups(Collection<Consultation> all) {
        Set<Year> years = new HashSet<>();
        all.forEach(consultation -> years.add(new Year(consultation.school(), SchoolYear.of(consultation.day()))));
        Map<GroupId, String> names = new HashMap<>();
        years.forEach(year -> schools.listGroups(year.school(), year.year())
                .forEach(group -> names.put(group.id(), group.shortName())));
        return names;
    }

    String group(Consultation consultation) {
        return schools.findGroup(consultation.group()).map(Group::shortName).orElse("–");
    }

    static Sentence title(Consultation consultation, String group) {
        return Sentence.of("consultation.title." + consultation.kind().code(), group);
    }

    Sentence title(Consultation consultation) {
        return title(consultation, group(consultation));
    }

    /// Names of pupils the reader may see.
    Map<PupilId, PersonName> names(Collection<PupilId> wanted) {
        return pupils.names(wanted);
    }

    static TagTone tone(ConsultationState state) {
        return switch (state) {
            case PLANNED -> TagTone.OPEN;
            case GOING_ON, CLOSING -> TagTone.WAIT;
            case CLOSED -> TagTone.YES;
            case CANCELLED -> TagTone.NO;
        };
    }

    static Sentence state(ConsultationState state) {
        return Sentence.of("consultation.standing." + state.code());
    }
}
