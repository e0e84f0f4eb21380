package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.destruction.DestructionNoticeMail;
import nl.zorgvuldig.privacy.retention.destruction.DestructionNoticeStore;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.enrolment.guardians.Representation;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Notifies parents with authority, and a former pupil of sixteen, thirty days before data is
/// destroyed, and tells them that they can still ask for a copy. Each is notified once; an
/// interrupted run is continued.
@Component
@Upholds({DESTRUCTION_AFTER_TWO_YEARS, PARENT_DATA_IN_DOSSIER})
public final class DestructionNotice {
    private final RetentionSituations situations;
    private final Guardians guardians;
    private final BirthDates births;
    private final Accounts accounts;
    private final DestructionNoticeStore notices;
    private final DestructionNoticeMail mail;
    private final Outbox outbox;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    DestructionNotice(
            RetentionSituations situations,
            Guardians guardians,
            BirthDates births,
            Accounts accounts,
            DestructionNoticeStore notices,
            DestructionNoticeMail mail,
            Outbox outbox,
            Schools schools,
            AuditLog log,
            Work work,
            Clock clock) {
        this.situations = situations;
        this.guardians = guardians;
        this.births = births;
        this.accounts = accounts;
        this.notices = notices;
        this.mail = mail;
        this.outbox = outbox;
        this.schools = schools;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Runs for the current board.
    ///
    /// @return how many people were notified
    public int tell() {
        List<RetentionSituation> due = work.read(
                Act.MAINTAIN,
                () -> situations.shown(_ -> true).stream()
                        .filter(situation -> situation.rules().toTell())
                        .toList());
        int told = 0;
        for (RetentionSituation situation : due) {
            told += work.write(Act.MAINTAIN, () -> tell(situation));
        }
        return told;
    }

    /// Takes over a notice that was given elsewhere.
    public void takeOver(SentDestructionNotice notice) {
        work.change(Act.MAINTAIN, () -> notices.add(notice));
    }

    private int tell(RetentionSituation situation) {
        Map<PersonId, String> people = people(situation);
        LocalDate due = situation.rules().dueOn().orElseThrow();
        LocalDate today = SchoolDay.today(clock);
        if (people.isEmpty()) {
            notices.add(notice(situation, due, PersonId.PROGRAM, today, SentDestructionNotice.Way.NOBODY));
            return 0;
        }
        LocalDate last = due.isAfter(today.plusDays(RetentionRules.TOLD_AHEAD))
                ? due
                : today.plusDays(RetentionRules.TOLD_AHEAD);
        int told = 0;
        for (Map.Entry<PersonId, String> person : people.entrySet()) {
            SentDestructionNotice.Way way =
                    person.getValue().isEmpty() ? SentDestructionNotice.Way.LETTER : SentDestructionNotice.Way.MAIL;
            if (notices.add(notice(situation, due, person.getKey(), today, way))) {
                told++;
                if (way == SentDestructionNotice.Way.MAIL) {
                    outbox.send(mail.to(person.getKey(), person.getValue(), last, school(situation)));
                }
            }
        }
        log.append(line(situation.pupil()).counting(told));
        return told;
    }

    private static SentDestructionNotice notice(
            RetentionSituation situation,
            LocalDate due,
            PersonId person,
            LocalDate today,
            SentDestructionNotice.Way way) {
        return new SentDestructionNotice(situation.pupil(), situation.part(), due, person, today, way);
    }

    /// The people to notify with their e-mail addresses; an empty address when none is known.
    private Map<PersonId, String> people(RetentionSituation situation) {
        Map<PersonId, String> people = new LinkedHashMap<>();
        if (situation.part() == PupilDataPart.DOSSIER) {
            LocalDate today = SchoolDay.today(clock);
            List<AuthorityFact> facts = guardians.listAuthority(situation.pupil());
            for (Guardian parent : guardians.listOf(List.of(situation.pupil()))) {
                if (Guardians.authorityOn(facts, situation.pupil(), parent.person(), today) != ParentalAuthority.NONE) {
                    people.put(parent.person(), parent.contact().email().strip());
                }
            }
            if (grown(situation)) {
                people.put(new PersonId(situation.pupil().value()), "");
            }
            accounts.findAllOpen(people.keySet()).forEach((who, account) -> put(people, who, account));
        }
        return people;
    }

    private static void put(Map<PersonId, String> people, PersonId who, NewAccount account) {
        account.email().ifPresent(address -> people.put(who, address));
    }

    private boolean grown(RetentionSituation situation) {
        return Representation.alone(
                Optional.ofNullable(births.of(situation.where().keeper()).get(situation.pupil())),
                SchoolDay.today(clock));
    }

    private String school(RetentionSituation situation) {
        return schools.find(situation.where().keeper()).map(School::name).orElse("");
    }

    private AuditEvent line(PupilId pupil) {
        return log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, "told").about(pupil);
    }
}
