package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.consent.ConsentActs;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.Consents;
import nl.zorgvuldig.consent.NoConsentReason;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// The children of the group on the day, and which of them may be filmed. Decided anew on every
/// call, so that a withdrawn consent counts at once: for the day of filming as consents stand now,
/// or for this moment once that day has come.
@Component
final class FilmingGroup {
    private static final PersonName NO_NAME = new PersonName("", "", "–");
    private static final int NOON = 12;

    private final Pupils pupils;
    private final Guardians guardians;
    private final Consents consents;
    private final ConsentDecisions asked;
    private final ConsentPurposes purposes;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    FilmingGroup(
            Pupils pupils,
            Guardians guardians,
            Consents consents,
            ConsentDecisions asked,
            ConsentPurposes purposes,
            Boards boards,
            Work work,
            Clock clock) {
        this.pupils = pupils;
        this.guardians = guardians;
        this.consents = consents;
        this.asked = asked;
        this.purposes = purposes;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// The children by name, for those who may know; every call writes an audit event. Reads in a
    /// transaction apart from the surrounding unit of work.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    List<FilmingChild> children(FilmingRequest request) {
        ConsentDecision notAsked = new ConsentDecision.NotEffective(List.of(new NoConsentReason.Retired()));
        Map<PupilId, SchoolCareer> there = there(request);
        Map<PupilId, ConsentDecision> decided =
                work.readApart(ConsentActs.READ_CONSENT, () -> decide(request, there.keySet()));
        List<FilmingChild> all = new ArrayList<>();
        there.forEach((pupil, where) -> all.add(new FilmingChild(
                pupil, pupils.findName(where.keeper(), pupil).orElse(NO_NAME), decided.getOrDefault(pupil, notAsked))));
        all.sort(Comparator.comparing(child -> child.name().sorted(), NameLetters.order()));
        return all;
    }

    private Map<PupilId, ConsentDecision> decide(FilmingRequest request, Set<PupilId> those) {
        return purposes.findAsked(PurposeKind.PRIVATE_FILMING)
                .map(purpose -> consents.mayAppear(ConsentSubject.of(purpose.key()), those, at(request)))
                .orElseGet(Map::of);
    }

    /// Those of these children who may not be filmed any more. For the system account.
    List<PupilId> listWithout(FilmingRequest request, Collection<PupilId> filmed) {
        Map<PupilId, ConsentDecision> decided = asked.decide(PurposeKind.PRIVATE_FILMING, filmed, at(request));
        return filmed.stream()
                .filter(pupil -> !Optional.ofNullable(decided.get(pupil))
                        .map(ConsentDecision::effective)
                        .orElse(false))
                .toList();
    }

    /// The children of the group who may be filmed. For the system account.
    List<PupilId> listMay(FilmingRequest request) {
        List<PupilId> all = new ArrayList<>(there(request).keySet());
        all.removeAll(listWithout(request, all));
        return all;
    }

    /// Whether every other child of the group may be filmed: all that the parent who asked is told.
    /// Their own children are left out, since that would reveal another parent's answer.
    boolean everybody(FilmingRequest request) {
        return boards.program(Acting.current().board()).call(() -> {
            List<PupilId> others = others(request, there(request).keySet());
            return listWithout(request, others).isEmpty();
        });
    }

    /// Those of these pupils who are not children of the parent who asked. Reads apart from the
    /// surrounding unit of work.
    List<PupilId> others(FilmingRequest request, Collection<PupilId> pupils) {
        List<PupilId> others = new ArrayList<>(pupils);
        others.removeAll(work.readApart(Act.BROWSE, () -> guardians.listChildren(request.guardian())));
        return others;
    }

    private Map<PupilId, SchoolCareer> there(FilmingRequest request) {
        Map<PupilId, SchoolCareer> there = new LinkedHashMap<>();
        work.readApart(Act.BROWSE, () -> pupils.listInGroup(request.group())).stream()
                .filter(career -> career.attends(request.school(), request.day()))
                .filter(career -> career.isIn(request.group(), request.day()))
                .forEach(career -> there.put(career.pupil(), career));
        return there;
    }

    private Instant at(FilmingRequest request) {
        Instant day = request.day().atTime(NOON, 0).atZone(SchoolDay.ZONE).toInstant();
        return clock.instant().isAfter(day) ? clock.instant() : day;
    }
}
