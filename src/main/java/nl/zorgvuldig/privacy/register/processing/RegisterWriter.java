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

/// Writes the register out, in the words of one language: the fields of AVG art. 30(1), in order.
///
/// @param board what it is called
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
        activities.forEach(one -> all.addAll(of(one)));
        processors.forEach(one -> all.addAll(of(one)));
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

    /// With name and address where they are known; else the role.
    public static String reach(RoleContact officer, LocalizedMessages words) {
        return Stream.of(Optional.of(officer.name().orElse(words.say(officer.role()))), officer.address())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /// What an activity is called.
    String title(ProcessingActivity one) {
        return words.say("register.module." + one.module()) + ": " + words.say(one.purpose());
    }

    private List<RegisterEntry> of(ProcessingActivity one) {
        String part = title(one);
        ProcessingActivityText text = texts.getOrDefault(one.purpose(), ProcessingActivityText.none(one.purpose()));
        return List.of(
                entry(part, "purpose", words.say(one.purpose())),
                entry(part, "subjects", each(one.subjects(), it -> words.say("holdings.subject." + it.name()))),
                entry(part, "kinds", each(one.kinds(), it -> words.say("holdings.kind." + it.name()))),
                entry(part, "bases", each(one.bases(), this::basis)),
                entry(part, "terms", each(one.classes(), this::term)),
                entry(part, "recipients", or(text.recipients(), "register.nobody")),
                entry(part, "transfers", or(text.transfers(), "register.no_transfers")),
                entry(part, "measures", or(text.measures(), "register.general")));
    }

    private String basis(LegalBasis one) {
        return words.say("holdings.basis." + one.name()) + " (" + one.article() + ")";
    }

    private String term(String code) {
        return schedule.find(code)
                .map(one -> words.say("retention.class." + code) + ": " + term(one))
                .orElse(code);
    }

    private String term(RetentionClassTerm one) {
        RetentionStart moment = one.kind().moment();
        return moment == RetentionStart.STAYS
                ? words.say("register.term.stays")
                : words.say(
                                "retention.term." + Codes.of(one.term().unit()),
                                one.term().amount())
                        + " "
                        + words.say("retention.moment." + Codes.of(moment));
    }

    private List<RegisterEntry> of(DataProcessors.Line one) {
        String part = words.say("register.part.processor", one.processor().name());
        return List.of(
                entry(part, "service", one.processor().service()),
                entry(part, "country", one.processor().country()),
                entry(
                        part,
                        "agreement",
                        one.current()
                                .map(known -> words.say(
                                        "register.agreement.said",
                                        known.signedOn(),
                                        new Period(known.from(), known.until())))
                                .orElseGet(() -> words.say("register.agreement.none"))),
                entry(
                        part,
                        "subprocessors",
                        one.current()
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
