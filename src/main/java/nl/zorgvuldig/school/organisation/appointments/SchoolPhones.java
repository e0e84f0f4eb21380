package nl.zorgvuldig.school.organisation.appointments;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.SchoolActs;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Telephone numbers of schools, shown beside the name of their head wherever a page says whom to
/// turn to. The board writes them, as it appoints the head; so does the system account.
@Component
public final class SchoolPhones {
    /// Digits with what people write between them, such as `010 - 123 45 67` or `+31 (0)10 1234567`.
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ().\\-]{1,28}[0-9]");

    private final Schools schools;
    private final Appointments appointments;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    SchoolPhones(Schools schools, Appointments appointments, AuditLog log, Work work, Clock clock) {
        this.schools = schools;
        this.appointments = appointments;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Writes the number of a school; a blank one removes it. The same number again changes
    /// nothing.
    ///
    /// @return not found for a person who may not, as for a school that does not exist
    @Upholds(WHERE_TO_TURN)
    public Outcome<Nothing> write(SchoolId school, String typed) {
        if (appointments.refusal().isPresent() || schools.find(school).isEmpty()) {
            return Outcome.notFound();
        }
        String phone = typed.strip();
        Optional<Objection> objection = objection(phone);
        if (objection.isPresent()) {
            return Outcome.rejected(objection.get());
        }
        Acting acting = Acting.current().with(SchoolActs.APPOINT);
        Act act = acting.person().equals(PersonId.PROGRAM) ? Act.MAINTAIN : SchoolActs.APPOINT;
        work.change(act, () -> {
            if (schools.changePhone(school, phone, act)) {
                log.append(AuditEvent.of(clock, acting, WHERE_TO_TURN, AuditOutcome.DONE, "phone")
                        .through(school));
            }
        });
        return Outcome.done();
    }

    static Optional<Objection> objection(String phone) {
        return phone.isEmpty() || NUMBER.matcher(phone).matches()
                ? Optional.empty()
                : Optional.of(new Objection("phone", Sentence.of("school.phone.no.number")));
    }
}
