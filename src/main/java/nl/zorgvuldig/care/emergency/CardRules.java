package nl.zorgvuldig.care.emergency;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.care.emergency.CardTranscriptions.CardTranscript;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for the content of an emergency card: short enough to be read in a hurry, with a number
/// that can be called, and without numbers that the law forbids there. Facts in, decision out.
final class CardRules {
    /// Characters.
    static final int LONGEST_TEXT = 400;

    static final int LONGEST_NAME = 60;
    static final int MOST_CALLS = 3;
    private static final int LONGEST_PHONE = 30;

    /// Days after which what was said is too old to be recorded.
    private static final int DAYS_BACK = 60;

    private CardRules() {}

    @Upholds(NECESSARY_FOR_GUIDANCE)
    static List<Objection> objections(CardText text) {
        List<Objection> objections = new ArrayList<>();
        objections.addAll(objections(text.health()));
        if (!text.health().blank() && text.tidy().calls().isEmpty()) {
            objections.add(no("phone1", "emergency.objection.nobody_to_call"));
        }
        for (int i = 0; i < text.calls().size(); i++) {
            if (!text.calls().get(i).blank()) {
                call(objections, i + 1, text.calls().get(i));
            }
        }
        return objections;
    }

    @Upholds(NECESSARY_FOR_GUIDANCE)
    static List<Objection> objections(HealthInformation health) {
        List<Objection> objections = new ArrayList<>();
        text(objections, "allergies", health.allergies(), LONGEST_TEXT);
        text(objections, "medication", health.medication(), LONGEST_TEXT);
        text(objections, "instructions", health.instructions(), LONGEST_TEXT);
        return objections;
    }

    /// Checks why the school needs something, or does not.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static List<Objection> reason(String reason) {
        List<Objection> objections = new ArrayList<>();
        if (reason.isBlank()) {
            objections.add(no("reason", "emergency.objection.no_reason"));
        }
        text(objections, "reason", reason, LONGEST_TEXT);
        return objections;
    }

    /// Checks when and by whom something was said that the school writes down.
    @Upholds(NECESSARY_FOR_GUIDANCE)
    static List<Objection> objections(CardTranscript told, LocalDate today) {
        List<Objection> objections = new ArrayList<>(objections(told.text()));
        if (told.text().blank()) {
            objections.add(no("allergies", "emergency.objection.nothing"));
        }
        if (told.day().isAfter(today)) {
            objections.add(no("day", "emergency.objection.future"));
        } else if (told.day().isBefore(today.minusDays(DAYS_BACK))) {
            objections.add(no("day", "emergency.objection.long_ago"));
        }
        if (told.route() == CardInputChannel.OWN_PAGE) {
            objections.add(no("route", "emergency.objection.route"));
        }
        return objections;
    }

    /// Where the text says how to reach a parent who lives elsewhere: the person for whom it is
    /// written down reads it. For a pupil who decides alone nobody is such a parent. Names are
    /// allowed: an aunt may have the same name as a child of the school.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    static List<Objection> reaching(CardTranscript told, PupilId pupil, ThirdPartyNames others) {
        List<Objection> objections = new ArrayList<>();
        if (told.person().value().equals(pupil.value())) {
            return objections;
        }
        CardText text = told.text();
        objections.addAll(reaching(text.health(), others));
        for (int i = 0; i < text.calls().size(); i++) {
            reaching(objections, "name" + (i + 1), text.calls().get(i).name(), others);
            reaching(objections, "phone" + (i + 1), text.calls().get(i).phone(), others);
        }
        return objections;
    }

    /// The same for what to know alone.
    @Upholds(PARENT_DATA_IN_DOSSIER)
    static List<Objection> reaching(HealthInformation health, ThirdPartyNames others) {
        List<Objection> objections = new ArrayList<>();
        reaching(objections, "allergies", health.allergies(), others);
        reaching(objections, "medication", health.medication(), others);
        reaching(objections, "instructions", health.instructions(), others);
        return objections;
    }

    private static void reaching(List<Objection> objections, String field, String text, ThirdPartyNames others) {
        others.in(text).reaching(field, "emergency.objection.reaches").ifPresent(objections::add);
    }

    private static void call(List<Objection> objections, int place, EmergencyContact call) {
        text(objections, "name" + place, call.name(), LONGEST_NAME);
        if (call.name().isBlank()) {
            objections.add(no("name" + place, "emergency.objection.no_name"));
        }
        if (call.phone().isBlank()) {
            objections.add(no("phone" + place, "emergency.objection.no_phone"));
        } else if (!call.callable()
                || FreeText.check("phone" + place, call.phone(), LONGEST_PHONE).isPresent()) {
            objections.add(no("phone" + place, "emergency.objection.phone"));
        }
    }

    private static void text(List<Objection> objections, String field, String text, int longest) {
        FreeText.check(field, text, longest).ifPresent(objections::add);
    }

    private static Objection no(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
