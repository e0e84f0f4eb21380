package nl.zorgvuldig.register;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.NewAccount;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.mail.BilingualMail;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Tells who watches over data that an agreement ends soon, or an impact assessment is to be looked
/// at again. Once for each day on which that is: the row that says so and the messages are made
/// together or not at all.
@Component
@Upholds(CONFIDENTIALITY)
public final class RegisterReminders {
    private final ReminderStore store;
    private final Processors processors;
    private final DpiaStore dpias;
    private final Staff staff;
    private final Accounts accounts;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final RegisterLog log;
    private final Work work;
    private final Clock clock;

    RegisterReminders(
            ReminderStore store,
            Processors processors,
            DpiaStore dpias,
            Staff staff,
            Accounts accounts,
            Outbox outbox,
            BilingualMail bilingual,
            RegisterLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.processors = processors;
        this.dpias = dpias;
        this.staff = staff;
        this.accounts = accounts;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What somebody is reminded of.
    ///
    /// @param day on which the agreement ends, or the review is due
    private record Due(UUID about, LocalDate day, Sentence what) {}

    /// For the board the program acts for.
    public void run() {
        for (Due one : work.readApart(Act.MAINTAIN, this::due)) {
            remind(one);
        }
    }

    private List<Due> due() {
        List<Due> all = new ArrayList<>();
        for (Processors.Line one : processors.read()) {
            if (one.runs()
                    && (one.standing() == ProcessorRules.Standing.ENDING
                            || one.standing() == ProcessorRules.Standing.PAST)) {
                LocalDate until = one.current().orElseThrow().until();
                all.add(new Due(
                        one.processor().id(),
                        until,
                        Sentence.of(
                                "register.mail.agreement",
                                one.processor().name(),
                                until,
                                bilingual.link("/verwerkers"))));
            }
        }
        DpiaRules rules = new DpiaRules(SchoolDay.today(clock));
        for (Dpia one : dpias.list()) {
            DpiaRules.Standing standing = rules.standing(one.newest());
            if (standing == DpiaRules.Standing.SOON || standing == DpiaRules.Standing.OVERDUE) {
                LocalDate next = one.newest().orElseThrow().nextOn();
                all.add(new Due(
                        one.id(), next, Sentence.of("register.mail.dpia", one.title(), next, bilingual.link("/dpia"))));
            }
        }
        return all.stream()
                .filter(one -> store.count(one.about(), one.day()) == 0)
                .toList();
    }

    private void remind(Due one) {
        Map<PersonId, NewAccount> officers = accounts.findAllOpen(
                staff.listHolders(StaffFunction.DATA_PROTECTION_OFFICER, SchoolDay.today(clock)).stream()
                        .map(FunctionHeld::person)
                        .collect(Collectors.toSet()));
        if (officers.isEmpty()) {
            return;
        }
        outbox.prepare(officers.keySet());
        log.done(RegisterActs.KEEP_REGISTER, "reminded");
        work.change(Act.MAINTAIN, () -> {
            if (store.take(one.about(), one.day(), clock.instant()) == 1) {
                officers.forEach(
                        (person, account) -> account.email().ifPresent(to -> outbox.send(mail(person, to, one))));
            }
        });
    }

    private Mail mail(PersonId to, String email, Due one) {
        return bilingual.write("register-reminder", to, email, Sentence.of("register.mail.subject"), one.what());
    }
}
