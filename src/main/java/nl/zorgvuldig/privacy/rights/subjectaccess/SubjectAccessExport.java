package nl.zorgvuldig.privacy.rights.subjectaccess;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.DataHolding;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.holdings.PersonalDataHolder;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Collects everything that is kept about somebody, through the holdings contract of each module,
/// and leaves out what is about others. Knows no table of other modules.
@Component
final class SubjectAccessExport {
    private final List<PersonalDataHolder> holders;
    private final Guardians guardians;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Work work;
    private final Clock clock;

    SubjectAccessExport(
            List<PersonalDataHolder> holders,
            Guardians guardians,
            Pupils pupils,
            Accounts accounts,
            Work work,
            Clock clock) {
        this.holders = List.copyOf(holders);
        this.guardians = guardians;
        this.pupils = pupils;
        this.accounts = accounts;
        this.work = work;
        this.clock = clock;
    }

    /// @param files the person's own only; those of a child are in the copy of the dossier
    record Gathered(SubjectOverview overview, List<PersonalDataExport.Attachment> files) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    Gathered gather(RightRequest request) {
        DataSubject about = request.about();
        Map<String, DataHolding> holdings = new HashMap<>();
        holders.forEach(holder ->
                holder.describe().forEach(holding -> holdings.put(holding.table() + "." + holding.column(), holding)));
        SubjectMaskRules rules = new SubjectMaskRules(about, request.by().value(), holdings, others(request));
        Map<String, SubjectOverview.Section> sections = new LinkedHashMap<>();
        Set<SubjectOverview.Elsewhere> elsewhere = new LinkedHashSet<>();
        if (ofChild(request)) {
            elsewhere.addAll(everElsewhere(rules));
        }
        List<PersonalDataExport.Attachment> files = new ArrayList<>();
        int left = 0;
        for (PersonalDataHolder holder : holders) {
            PersonalDataExport export = holder.export(about);
            if (!ofChild(request)) {
                files.addAll(export.files());
            }
            for (PersonalDataExport.Row row : export.rows()) {
                if (!ofChild(request)) {
                    row.values().keySet().stream()
                            .flatMap(column -> Optional.ofNullable(holdings.get(row.table() + "." + column)).stream())
                            .filter(rules::apart)
                            .map(SubjectAccessExport::elsewhere)
                            .forEach(elsewhere::add);
                }
                Optional<SubjectOverview.Line> line = rules.line(row);
                if (line.isPresent()) {
                    add(sections, line.get(), holdings);
                } else if (!ofChild(request)) {
                    left++;
                }
            }
        }
        return new Gathered(
                new SubjectOverview(
                        name(request),
                        SchoolDay.today(clock),
                        request.id().toString(),
                        List.copyOf(sections.values()),
                        List.copyOf(elsewhere),
                        left,
                        0),
                files);
    }

    private static boolean ofChild(RightRequest request) {
        return request.pupil().isPresent();
    }

    /// For a child everything that could be kept, whether it is or not: its presence would reveal
    /// that the other parent asked something, or that something is confidential.
    private List<SubjectOverview.Elsewhere> everElsewhere(SubjectMaskRules rules) {
        return holders.stream()
                .flatMap(holder -> holder.describe().stream())
                .filter(holding -> holding.subject() == SubjectKind.PUPIL && rules.apart(holding))
                .map(SubjectAccessExport::elsewhere)
                .toList();
    }

    private static SubjectOverview.Elsewhere elsewhere(DataHolding holding) {
        return new SubjectOverview.Elsewhere(holding.purpose(), holding.kind().name());
    }

    private static void add(
            Map<String, SubjectOverview.Section> sections,
            SubjectOverview.Line line,
            Map<String, DataHolding> holdings) {
        Optional<DataHolding> why = line.values().stream()
                .flatMap(value -> Optional.ofNullable(holdings.get(line.table() + "." + value.column())).stream())
                .findFirst();
        if (why.isEmpty()) {
            return;
        }
        sections.computeIfAbsent(
                        why.get().purpose(),
                        purpose -> new SubjectOverview.Section(
                                purpose, why.get().basis().article(), new ArrayList<>()))
                .lines()
                .add(line);
    }

    /// The other guardians of a child.
    private Set<UUID> others(RightRequest request) {
        Optional<PupilId> pupil = request.pupil();
        if (pupil.isEmpty()) {
            return Set.of();
        }
        Set<UUID> all = new HashSet<>();
        work.read(Act.BROWSE, () -> guardians.listGuardianships(List.of(pupil.get())))
                .forEach(guardianship -> all.add(guardianship.person().value()));
        all.remove(request.by().value());
        return all;
    }

    private String name(RightRequest request) {
        return request.pupil()
                .flatMap(pupils::findName)
                .map(PersonName::full)
                .orElseGet(() -> accounts.nameOf(request.by()).full());
    }
}
