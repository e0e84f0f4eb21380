package nl.zorgvuldig.exchange.disclosures.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.disclosures.DemandArticle;
import nl.zorgvuldig.exchange.disclosures.DemandWish;
import nl.zorgvuldig.exchange.notices.GuardianNoticeRules;
import nl.zorgvuldig.exchange.notices.GuardianNoticeWish;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.Form;

/// The forms on the page of a disclosure, one of which was sent. Prints as `[sealed]`.
public record DisclosureForms(
        Form inspecting, Form demanding, Form fixing, Form sending, Form informing, Form stopping) {
    static DisclosureForms none() {
        return new DisclosureForms(Form.empty(), Form.empty(), Form.empty(), Form.empty(), Form.empty(), Form.empty());
    }

    static DisclosureForms inspecting(Form sent) {
        return new DisclosureForms(sent, Form.empty(), Form.empty(), Form.empty(), Form.empty(), Form.empty());
    }

    static DisclosureForms demanding(Form sent) {
        return new DisclosureForms(Form.empty(), sent, Form.empty(), Form.empty(), Form.empty(), Form.empty());
    }

    static DisclosureForms fixing(Form sent) {
        return new DisclosureForms(Form.empty(), Form.empty(), sent, Form.empty(), Form.empty(), Form.empty());
    }

    static DisclosureForms sending(Form sent) {
        return new DisclosureForms(Form.empty(), Form.empty(), Form.empty(), sent, Form.empty(), Form.empty());
    }

    static DisclosureForms informing(Form sent) {
        return new DisclosureForms(Form.empty(), Form.empty(), Form.empty(), Form.empty(), sent, Form.empty());
    }

    static DisclosureForms stopping(Form sent) {
        return new DisclosureForms(Form.empty(), Form.empty(), Form.empty(), Form.empty(), Form.empty(), sent);
    }

    boolean wrong() {
        return inspecting.wrong()
                || demanding.wrong()
                || fixing.wrong()
                || sending.wrong()
                || informing.wrong()
                || stopping.wrong();
    }

    DisclosureForms seen(int steps) {
        String seen = Integer.toString(steps);
        return new DisclosureForms(
                inspecting.with("seen", seen),
                demanding.with("seen", seen),
                fixing.with("seen", seen),
                sending.with("seen", seen),
                informing.with("seen", seen),
                stopping.with("seen", seen));
    }

    static DemandWish demand(Form form) {
        return new DemandWish(
                DemandArticle.find(form.value("article")),
                form.value("number"),
                form.day("on"),
                form.day("until"),
                form.value("data"),
                form.value("authorisation"),
                form.values("sensitive").stream()
                        .flatMap(id -> Id.parse(id).stream())
                        .map(DossierItemId::new)
                        .collect(Collectors.toSet()));
    }

    /// The choices about notifying each of these people.
    static Map<PersonId, GuardianNoticeWish> notices(Form form, List<PersonId> people) {
        Map<PersonId, GuardianNoticeWish> wishes = new HashMap<>();
        people.forEach(person -> wishes.put(
                person,
                new GuardianNoticeWish(
                        form.value(GuardianNoticeRules.field("choice", person)),
                        form.day(GuardianNoticeRules.field("on", person)),
                        form.value(GuardianNoticeRules.field("how", person)),
                        form.value(GuardianNoticeRules.field("reason", person)),
                        form.value(GuardianNoticeRules.field("because", person)))));
        return wishes;
    }

    /// How many steps the sender saw; -1 if it is not a number.
    public static int seen(Form form) {
        return form.count("seen").orElse(-1);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
