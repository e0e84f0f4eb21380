package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.consent.ConsentDecisions;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Openings of a card in an emergency, by anybody on the staff of the school. The head and the legal
/// representatives are notified the same minute, and the head looks at it afterwards.
@Component
public final class CardOpenings {
    private final CardOpeningStore store;
    private final CardMail mail;
    private final ConsentDecisions asked;
    private final Pupils pupils;
    private final Staff staff;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    CardOpenings(
            CardOpeningStore store,
            CardMail mail,
            ConsentDecisions asked,
            Pupils pupils,
            Staff staff,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.asked = asked;
        this.pupils = pupils;
        this.staff = staff;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Uses the key. Repeating it on the same day, or pressing twice, changes nothing; for somebody
    /// who guides the pupil nothing is recorded, since the card is open to them.
    @Upholds(CONFIDENTIALITY)
    public void open(Granted<PupilId> key, CardOpening.Reason reason) {
        PupilId pupil = key.use(CardActs.EMERGENCY_CARD);
        if (key.relation() != AccessRelation.COLLEAGUE) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        work.change(CardActs.EMERGENCY_CARD, () -> {
            if (store.add(id(key, SchoolDay.of(now)), pupil, key.person(), SchoolDay.of(now), now, reason)) {
                log.append(log.done(CardActs.EMERGENCY_CARD, key.clause(), "opened-" + reason.code())
                        .about(pupil));
                asked.listDeciders(pupil).forEach(person -> mail.opened(person, pupil));
                pupils.find(pupil)
                        .map(where -> staff.listHeads(SchoolDay.of(now)).getOrDefault(where.keeper(), Set.of()))
                        .ifPresent(heads -> heads.forEach(head -> mail.openedToHead(head, pupil)));
            }
        });
    }

    /// One for each card, person and day.
    private static UUID id(Granted<PupilId> key, LocalDate day) {
        String name = "emergency/" + key.target() + "/" + key.person() + "/" + day;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// Leaves the key unused.
    public List<CardOpening> list(Granted<PupilId> key) {
        return work.read(CardActs.WEIGH_CARD, () -> store.list(key.target()));
    }

    /// Uses the key. Only a head looks at it; somebody who was first counts.
    ///
    /// @return false when there is no such opening, or one may not
    @Upholds({CONFIDENTIALITY, OTHER_FILES_WITH_DIRECTION})
    public boolean review(Granted<PupilId> key, UUID opening, boolean justified) {
        PupilId pupil = key.use(CardActs.WEIGH_CARD);
        if (key.relation() != AccessRelation.HEAD) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return work.write(CardActs.WEIGH_CARD, () -> {
            if (store.list(pupil).stream().noneMatch(one -> one.id().equals(opening))) {
                return false;
            }
            if (store.review(opening, pupil, new CardOpening.Review(key.person(), now, justified))) {
                log.append(log.done(
                                CardActs.WEIGH_CARD,
                                key.clause(),
                                justified ? "opening-justified" : "opening-not-justified")
                        .about(pupil)
                        .through(opening));
            }
            return true;
        });
    }
}
