package nl.zorgvuldig.conduct.codes.notices;

import static nl.zorgvuldig.platform.policy.Clause.CODE_RECEIVED_BY_ALL_STAFF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.conduct.codes.ConductCodeDuty;
import nl.zorgvuldig.conduct.codes.notices.ConductCodeNoticeStore.Route;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.springframework.stereotype.Component;

/// Notifies staff, some hundred notices in one transaction. The row that records a notice is stored
/// together with the message, or not at all; when the row already exists, nothing is sent. One
/// message per person, however many documents it is about.
@Component
final class ConductCodeNoticeSender {
    private final ConductCodeNoticeStore notices;
    private final ConductCodeMail mail;
    private final Outbox outbox;
    private final Accounts accounts;
    private final AuditLog log;
    private final Work work;

    ConductCodeNoticeSender(
            ConductCodeNoticeStore notices,
            ConductCodeMail mail,
            Outbox outbox,
            Accounts accounts,
            AuditLog log,
            Work work) {
        this.notices = notices;
        this.mail = mail;
        this.outbox = outbox;
        this.accounts = accounts;
        this.log = log;
        this.work = work;
    }

    /// One notice for one person.
    record Due(PersonId person, ConductCodeDuty duty, ConductCodeNotice notice) {}

    void send(List<Due> batch, LocalDate today) {
        Map<PersonId, List<Due>> people = new LinkedHashMap<>();
        batch.forEach(each ->
                people.computeIfAbsent(each.person(), _ -> new ArrayList<>()).add(each));
        Map<PersonId, NewAccount> open = accounts.findAllOpen(people.keySet());
        outbox.prepare(people.keySet());
        note(
                "code-delivered",
                batch.stream()
                        .filter(each -> each.notice() == ConductCodeNotice.DELIVERED)
                        .count());
        note(
                "code-reminded",
                batch.stream()
                        .filter(each -> each.notice() != ConductCodeNotice.DELIVERED)
                        .count());
        work.change(
                Act.MAINTAIN,
                () -> people.forEach((person, due) ->
                        send(person, Optional.ofNullable(open.get(person)).flatMap(NewAccount::email), due, today)));
    }

    private void send(PersonId person, Optional<String> to, List<Due> due, LocalDate today) {
        Route route = to.isPresent() ? Route.MAIL : Route.SCREEN;
        List<ConductCodeDuty> news = new ArrayList<>();
        List<ConductCodeDuty> waiting = new ArrayList<>();
        for (Due each : due) {
            if (notices.add(person, each.duty().current(), each.notice(), route, today) == 1) {
                switch (each.notice()) {
                    case DELIVERED -> news.add(each.duty());
                    case REMINDED, REMINDED_AGAIN -> waiting.add(each.duty());
                }
            }
        }
        to.filter(_ -> !news.isEmpty()).ifPresent(address -> outbox.send(mail.delivered(person, address, news)));
        to.filter(_ -> !waiting.isEmpty()).ifPresent(address -> outbox.send(mail.reminder(person, address, waiting)));
    }

    private void note(String what, long count) {
        if (count > 0) {
            log.append(
                    log.done(SchoolActs.SIGN, CODE_RECEIVED_BY_ALL_STAFF, what).counting((int) count));
        }
    }
}
