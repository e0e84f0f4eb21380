package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Authority;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.BirthDates;
import nl.zorgvuldig.enrolment.Guardian;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Representation;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// Tells parents with authority, and a former pupil of sixteen, thirty days before something goes,
/// that it goes and that they can still have a copy. Each once; cut off anywhere, it goes on.
@Component
@Upholds({DESTRUCTION_AFTER_TWO_YEARS, PARENT_DATA_IN_DOSSIER})
public final class Telling {
    private final Situations situations;
    private final Guardians guardians;
    private final BirthDates births;
    private final Accounts accounts;
    private final NoticeStore notices;
    private final TellingMail mail;
    private final Outbox outbox;
    private final Schools schools;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Telling(
            Situations situations,
            Guardians guardians,
            BirthDates births,
            Accounts accounts,
            NoticeStore notices,
            TellingMail mail,
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

    /// For the board the program acts for.
    ///
    /// @return how many people were told
    public int tell() {
        List<Situation> due = work.read(
                Act.MAINTAIN,
                () -> situations.shown(_ -> true).stream()
                        .filter(one -> one.rules().toTell())
                        .toList());
        int told = 0;
        for (Situation one : due) {
            told += work.write(Act.MAINTAIN, () -> tell(one));
        }
        return told;
    }

    /// Takes over that somebody was told elsewhere.
    public void takeOver(Notice notice) {
        work.change(Act.MAINTAIN, () -> notices.add(notice));
    }

    private int tell(Situation one) {
        Map<PersonId, String> people = people(one);
        LocalDate due = one.rules().dueOn().orElseThrow();
        LocalDate today = SchoolDay.today(clock);
        if (people.isEmpty()) {
            notices.add(notice(one, due, PersonId.PROGRAM, today, Notice.Way.NOBODY));
            return 0;
        }
        LocalDate last = due.isAfter(today.plusDays(RetentionRules.TOLD_AHEAD))
                ? due
                : today.plusDays(RetentionRules.TOLD_AHEAD);
        int told = 0;
        for (Map.Entry<PersonId, String> person : people.entrySet()) {
            Notice.Way way = person.getValue().isEmpty() ? Notice.Way.LETTER : Notice.Way.MAIL;
            if (notices.add(notice(one, due, person.getKey(), today, way))) {
                told++;
                if (way == Notice.Way.MAIL) {
                    outbox.send(mail.to(person.getKey(), person.getValue(), last, school(one)));
                }
            }
        }
        log.append(line(one.pupil()).counting(told));
        return told;
    }

    private static Notice notice(Situation one, LocalDate due, PersonId person, LocalDate today, Notice.Way way) {
        return new Notice(one.pupil(), one.part(), due, person, today, way);
    }

    /// Who is told, and at which e-mail address; an empty one when none is known.
    private Map<PersonId, String> people(Situation one) {
        Map<PersonId, String> people = new LinkedHashMap<>();
        if (one.part() == Part.DOSSIER) {
            LocalDate today = SchoolDay.today(clock);
            List<AuthorityFact> facts = guardians.listAuthority(one.pupil());
            for (Guardian parent : guardians.listOf(List.of(one.pupil()))) {
                if (Guardians.authorityOn(facts, one.pupil(), parent.person(), today) != Authority.NONE) {
                    people.put(parent.person(), parent.contact().email().strip());
                }
            }
            if (grown(one)) {
                people.put(new PersonId(one.pupil().value()), "");
            }
            accounts.findAllOpen(people.keySet()).forEach((who, account) -> put(people, who, account));
        }
        return people;
    }

    private static void put(Map<PersonId, String> people, PersonId who, NewAccount account) {
        account.email().ifPresent(address -> people.put(who, address));
    }

    private boolean grown(Situation one) {
        return Representation.alone(
                Optional.ofNullable(births.of(one.where().keeper()).get(one.pupil())), SchoolDay.today(clock));
    }

    private String school(Situation one) {
        return schools.find(one.where().keeper()).map(School::name).orElse("");
    }

    private AuditEvent line(PupilId pupil) {
        return log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, "told").about(pupil);
    }
}
