package nl.zorgvuldig.privacy.register.processing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.holdings.LegalBasis;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.privacy.register.DataController;
import nl.zorgvuldig.privacy.register.ProcessingActivityText;
import nl.zorgvuldig.privacy.register.ProcessorAgreement;
import nl.zorgvuldig.privacy.register.RegisterEntry;
import nl.zorgvuldig.privacy.register.processors.DataProcessors;
import nl.zorgvuldig.privacy.retention.RetentionClassTerm;
import nl.zorgvuldig.privacy.retention.RetentionSchedule;
import nl.zorgvuldig.privacy.retention.RetentionStart;

/// Writes the register in one language: the fields of AVG art. 30(1), in order.
///
/// @param board its name
public record RegisterWriter(
        String board,
        DataController controller,
        RoleContact officer,
        Map<String, ProcessingActivityText> texts,
        RetentionSchedule schedule,
        List<DataProcessors.Line> processors,
        LocalizedMessages words) {

    public List<RegisterEntry> entries(List<ProcessingActivity> activities) {
        List<RegisterEntry> all = new ArrayList<>(ofController());
        activities.forEach(activity -> all.addAll(of(activity)));
        processors.forEach(line -> all.addAll(of(line)));
        return all;
    }

    private List<RegisterEntry> ofController() {
        String part = words.say("register.part.controller");
        return List.of(
                entry(part, "name", board),
                entry(part, "address", controller.address()),
                entry(part, "number", controller.number()),
                entry(part, "phone", controller.phone()),
                entry(part, "officer", reach(officer, words)),
                entry(part, "joint", or(controller.joint(), "register.none")),
                entry(part, "security", controller.security()));
    }

    /// The officer's name and address when known; else the role.
    public static String reach(RoleContact officer, LocalizedMessages words) {
        return Stream.of(Optional.of(officer.name().orElse(words.say(officer.role()))), officer.address())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /// The title of an activity.
    String title(ProcessingActivity activity) {
        return words.say("register.module." + activity.module()) + ": " + words.say(activity.purpose());
    }

    private List<RegisterEntry> of(ProcessingActivity activity) {
        String part = title(activity);
        ProcessingActivityText text =
                texts.getOrDefault(activity.purpose(), ProcessingActivityText.none(activity.purpose()));
        return List.of(
                entry(part, "purpose", words.say(activity.purpose())),
                entry(part, "subjects", each(activity.subjects(), it -> words.say("holdings.subject." + it.name()))),
                entry(part, "kinds", each(activity.kinds(), it -> words.say("holdings.kind." + it.name()))),
                entry(part, "bases", each(activity.bases(), this::basis)),
                entry(part, "terms", each(activity.classes(), this::term)),
                entry(part, "recipients", or(text.recipients(), "register.nobody")),
                entry(part, "transfers", or(text.transfers(), "register.no_transfers")),
                entry(part, "measures", or(text.measures(), "register.general")));
    }

    private String basis(LegalBasis basis) {
        return words.say("holdings.basis." + basis.name()) + " (" + basis.article() + ")";
    }

    private String term(String code) {
        return schedule.find(code)
                .map(classTerm -> words.say("retention.class." + code) + ": " + term(classTerm))
                .orElse(code);
    }

    private String term(RetentionClassTerm term) {
        RetentionStart moment = term.kind().moment();
        return moment == RetentionStart.STAYS
                ? words.say("register.term.stays")
                : words.say(
                                "retention.term." + Codes.of(term.term().unit()),
                                term.term().amount())
                        + " "
                        + words.say("retention.moment." + Codes.of(moment));
    }

    private List<RegisterEntry> of(DataProcessors.Line line) {
        String part = words.say("register.part.processor", line.processor().name());
        return List.of(
                entry(part, "service", line.processor().service()),
                entry(part, "country", line.processor().country()),
                entry(
                        part,
                        "agreement",
                        line.current()
                                .map(known -> words.say(
                                        "register.agreement.said",
                                        known.signedOn(),
                                        new Period(known.from(), known.until())))
                                .orElseGet(() -> words.say("register.agreement.none"))),
                entry(
                        part,
                        "subprocessors",
                        line.current()
                                .map(ProcessorAgreement::subprocessors)
                                .filter(text -> !text.isBlank())
                                .orElseGet(() -> words.say("register.none"))));
    }

    private RegisterEntry entry(String part, String what, String said) {
        return new RegisterEntry(
                part, words.say("register.field." + what), said.isBlank() ? words.say("register.unknown") : said);
    }

    private String or(String text, String instead) {
        return text.isBlank() ? words.say(instead) : text;
    }

    private static <T> String each(Collection<T> all, Function<T, String> said) {
        return all.stream().map(said).sorted().distinct().collect(Collectors.joining("; "));
    }
}
