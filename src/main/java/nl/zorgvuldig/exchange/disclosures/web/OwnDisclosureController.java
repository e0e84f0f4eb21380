package nl.zorgvuldig.exchange.disclosures.web;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureState;
import nl.zorgvuldig.exchange.disclosures.OwnDisclosures;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.inquiries.InquiryEvent;
import nl.zorgvuldig.exchange.inquiries.InquiryFile;
import nl.zorgvuldig.exchange.items.ItemTreatment.TreatmentWording;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Pages on which legal representatives see what was disclosed to whom, why and when, including
/// disclosures without their consent.
@Controller
public class OwnDisclosureController {
    public static final String ADDRESS = "/gegeven";

    private final AccessControl access;
    private final OwnDisclosures own;

    OwnDisclosureController(AccessControl access, OwnDisclosures own) {
        this.access = access;
        this.own = own;
    }

    @GetMapping(ADDRESS)
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, FROM_THIRD_PARTIES_AFTER_CONSENT})
    Page given(SignedInUser who) {
        return Page.of(
                "exchange/disclosures/given",
                new OwnDisclosurePage(own.listPupils(who).entrySet().stream()
                        .flatMap(entry -> child(who, entry))
                        .toList()));
    }

    private Stream<OwnDisclosurePage.Child> child(SignedInUser who, Map.Entry<PupilId, PersonName> child) {
        if (!(access.ask(who, ExchangeActs.OWN_EXCHANGE, child.getKey()) instanceof Granted<PupilId> key)) {
            return Stream.empty();
        }
        OwnDisclosures.Own all = own.read(key);
        return Stream.of(new OwnDisclosurePage.Child(
                child.getValue().full(),
                key.because(),
                all.given().stream().map(this::line).toList(),
                all.asked().stream().map(OwnDisclosureController::asked).toList()));
    }

    private static OwnDisclosurePage.Asked asked(InquiryFile file) {
        return new OwnDisclosurePage.Asked(
                file.request().source().named(),
                file.request().wanted(),
                file.request().aim(),
                whenAsked(file, InquiryEvent.Sent.class),
                whenAsked(file, InquiryEvent.Filed.class));
    }

    private static List<Instant> whenAsked(InquiryFile file, Class<? extends InquiryEvent> kind) {
        return file.history().stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(RecordedEvent::at)
                .toList();
    }

    private OwnDisclosurePage.Line line(DisclosureFile file) {
        DisclosureBasis basis = file.request().basis();
        return new OwnDisclosurePage.Line(
                file.request().recipient().named(),
                file.request().aim(),
                basis.code(),
                basis instanceof DisclosureBasis.Law law
                        ? Optional.of(law.ground().law())
                        : Optional.empty(),
                file.state() == DisclosureState.ALREADY_GIVEN,
                file.going().stream()
                        .map(item -> new OwnDisclosurePage.Item(
                                TreatmentWording.told(item), item.what().code(), item.happenedOn()))
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
                .map(RecordedEvent::at)
                .toList();
    }
}
