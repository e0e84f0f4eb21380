package nl.zorgvuldig.privacy.rights.subjectaccess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.privacy.rights.RightId;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.privacy.rights.RightRequesterCapacity;
import nl.zorgvuldig.story.DemoProgram;

/// What somebody gets who asks for everything that is kept about a child or themselves, line by
/// line; for tests of other modules.
public final class OverviewLines {
    private OverviewLines() {}

    /// As this person. Without what they did themselves, which grows by looking.
    public static List<String> of(DemoProgram demo, SignedInUser who, DataSubject about) {
        SubjectAccessExport.Gathered all = demo.part(SubjectAccessExport.class)
                .gather(new RightRequest(
                        new RightId(new UUID(0, 0)),
                        about,
                        RightKind.ACCESS,
                        who.person(),
                        about.kind() == SubjectKind.PUPIL
                                ? RightRequesterCapacity.AUTHORITY
                                : RightRequesterCapacity.SELF,
                        Instant.EPOCH,
                        Optional.empty()));
        List<String> lines = new ArrayList<>();
        for (SubjectOverview.Section section : all.overview().sections()) {
            section.lines().stream()
                    .filter(line -> line.values().stream()
                            .noneMatch(value -> value.column().equals("actor")))
                    .forEach(line -> lines.add(section.purpose() + " " + line));
        }
        all.overview().elsewhere().forEach(elsewhere -> lines.add("elsewhere " + elsewhere));
        lines.add("left out " + all.overview().left());
        lines.add("files " + all.files().size());
        return lines;
    }
}
