package nl.zorgvuldig.exchange.overview;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.ConsentDecision;
import nl.zorgvuldig.consent.cases.ConsentCaseDecisions;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.disclosures.DisclosureState;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryId;
import nl.zorgvuldig.exchange.inquiries.InquiryState;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.PageOf;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Lists of disclosures and inquiries about all pupils for whom the acting person prepares.
@Component
@Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
public final class DisclosureOverview {
    private final DisclosureOverviewStore store;
    private final ConsentCaseDecisions consents;
    private final Work work;
    private final Clock clock;

    DisclosureOverview(DisclosureOverviewStore store, ConsentCaseDecisions consents, Work work, Clock clock) {
        this.store = store;
        this.consents = consents;
        this.work = work;
        this.clock = clock;
    }

    /// Disclosures that are not over, newest first.
    public PageOf<DisclosureLine> open(int number) {
        LocalDate today = SchoolDay.today(clock);
        return slice(number, () -> store.listOpen(today, PageOf.skip(number), PageOf.ask()));
    }

    /// Disclosures that are over, the last one first.
    public PageOf<DisclosureLine> over(int number) {
        return slice(number, () -> store.listOver(PageOf.skip(number), PageOf.ask()));
    }

    /// Inquiries at third parties, newest first.
    public PageOf<InquiryLine> asked(int number) {
        return slice(number, () -> store.listAsked(PageOf.skip(number), PageOf.ask()));
    }

    /// Inquiries with full consent that were not sent yet.
    public List<InquiryLine> readyToAsk() {
        LocalDate today = SchoolDay.today(clock);
        List<InquiryLine> waiting = work.read(ExchangeActs.PREPARE_EXCHANGE, () -> store.listToSend(today));
        Set<UUID> agreed =
                agreed(PurposeKind.REQUEST, waiting, line -> line.id().value(), InquiryLine::pupil);
        return waiting.stream()
                .filter(line -> agreed.contains(line.id().value()))
                .toList();
    }

    private <T> Set<UUID> agreed(PurposeKind kind, List<T> lines, Function<T, UUID> id, Function<T, PupilId> pupil) {
        if (lines.isEmpty()) {
            return Set.of();
        }
        Map<UUID, PupilId> wanted = lines.stream().collect(Collectors.toMap(id, pupil));
        return consents.decide(kind, wanted).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof ConsentDecision.Effective)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private <T> PageOf<T> slice(int number, Supplier<List<T>> found) {
        return PageOf.of(work.read(ExchangeActs.PREPARE_EXCHANGE, found), number);
    }

    /// An inquiry as shown in a list.
    public record InquiryLine(
            InquiryId id, PupilId pupil, String organisation, Inquiry.Way way, InquiryState state, LocalDate until) {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /// A disclosure as shown in a list.
    public record DisclosureLine(
            DisclosureId id,
            PupilId pupil,
            String organisation,
            DisclosureBasis basis,
            DisclosureState state,
            LocalDate until) {
        @Override
        public String toString() {
            return id.toString();
        }
    }
}
