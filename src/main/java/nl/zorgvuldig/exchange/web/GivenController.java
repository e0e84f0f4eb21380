package nl.zorgvuldig.exchange.web;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.exchange.Basis;
import nl.zorgvuldig.exchange.DisclosureEvent;
import nl.zorgvuldig.exchange.DisclosureFile;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.InquiryEvent;
import nl.zorgvuldig.exchange.InquiryFile;
import nl.zorgvuldig.exchange.OwnDisclosures;
import nl.zorgvuldig.exchange.Treatments;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Those who decide see what went to whom, why and when, also what went without their consent.
@Controller
class GivenController {
    static final String ADDRESS = "/gegeven";

    private final AccessControl access;
    private final OwnDisclosures own;

    GivenController(AccessControl access, OwnDisclosures own) {
        this.access = access;
        this.own = own;
    }

    @GetMapping(ADDRESS)
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
    Page given(SignedIn who) {
        return Page.of(
                "exchange/given",
                new GivenPage(own.listPupils(who).entrySet().stream()
                        .flatMap(one -> child(who, one))
                        .toList()));
    }

    private Stream<GivenPage.Child> child(SignedIn who, Map.Entry<PupilId, PersonName> child) {
        if (!(access.ask(who, ExchangeActs.OWN_EXCHANGE, child.getKey()) instanceof Granted<PupilId> key)) {
            return Stream.empty();
        }
        OwnDisclosures.Own all = own.read(key);
        return Stream.of(new GivenPage.Child(
                child.getValue().full(),
                key.because(),
                all.given().stream().map(this::line).toList(),
                all.asked().stream().map(GivenController::asked).toList()));
    }

    private static GivenPage.Asked asked(InquiryFile file) {
        return new GivenPage.Asked(
                file.request().source().named(),
                file.request().wanted(),
                file.request().aim(),
                whenAsked(file, InquiryEvent.Sent.class),
                whenAsked(file, InquiryEvent.Filed.class));
    }

    private static List<Instant> whenAsked(InquiryFile file, Class<? extends InquiryEvent> kind) {
        return file.history().stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(Recorded::at)
                .toList();
    }

    private GivenPage.Line line(DisclosureFile file) {
        Basis basis = file.request().basis();
        return new GivenPage.Line(
                file.request().recipient().named(),
                file.request().aim(),
                basis.code(),
                basis instanceof Basis.Law law ? Optional.of(law.ground().law()) : Optional.empty(),
                file.going().stream()
                        .map(one -> new GivenPage.Item(
                                Treatments.told(one), one.what().code(), one.happenedOn()))
                        .toList(),
                when(file, DisclosureEvent.Sent.class),
                when(file, DisclosureEvent.Opened.class),
                file.request().until(),
                own.opens(file),
                when(file, DisclosureEvent.Corrected.class));
    }

    private static List<Instant> when(DisclosureFile file, Class<? extends DisclosureEvent> kind) {
        return file.history().stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(Recorded::at)
                .toList();
    }
}
