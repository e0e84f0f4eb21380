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
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.mail.Outbox;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells who watches over data that an agreement ends soon, or an impact assessment is to be looked
/// at again. Once for each day on which that is: the row that says so and the messages are made
/// together or not at all.
@Component
@Upholds(CONFIDENTIALITY)
public final class RegisterReminders {
    private static final String BETWEEN = "\n\n* * *\n\n";

    private final ReminderStore store;
    private final Processors processors;
    private final DpiaStore dpias;
    private final Staff staff;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Languages languages;
    private final RegisterLog log;
    private final Work work;
    private final Clock clock;
    private final String address;

    RegisterReminders(
            ReminderStore store,
            Processors processors,
            DpiaStore dpias,
            Staff staff,
            Accounts accounts,
            Outbox outbox,
            Languages languages,
            RegisterLog log,
            Work work,
            Clock clock,
            @Value("${zorgvuldig.url}") String address) {
        this.store = store;
        this.processors = processors;
        this.dpias = dpias;
        this.staff = staff;
        this.accounts = accounts;
        this.outbox = outbox;
        this.languages = languages;
        this.log = log;
        this.work = work;
        this.clock = clock;
        this.address = address.replaceFirst("/+$", "");
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
                                "register.mail.agreement", one.processor().name(), until, address + "/verwerkers")));
            }
        }
        DpiaRules rules = new DpiaRules(SchoolDay.today(clock));
        for (Dpia one : dpias.list()) {
            DpiaRules.Standing standing = rules.standing(one.newest());
            if (standing == DpiaRules.Standing.SOON || standing == DpiaRules.Standing.OVERDUE) {
                LocalDate next = one.newest().orElseThrow().nextOn();
                all.add(new Due(
                        one.id(), next, Sentence.of("register.mail.dpia", one.title(), next, address + "/dpia")));
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
        List<String> subjects = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (Language language : List.of(Language.DUTCH, Language.ENGLISH)) {
            subjects.add(languages.in(language).say("register.mail.subject"));
            bodies.add(languages.in(language).say(one.what()));
        }
        return Mail.of("register-reminder", to, email, String.join(" / ", subjects), String.join(BETWEEN, bodies));
    }
}
