package nl.zorgvuldig.dossier.record;

import static nl.zorgvuldig.platform.identity.WebVisitor.location;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.story.DemoProgram;

/// The demonstration, for tests about entries: forms filled in as a browser would, and the keys of versions.
public final class EntryDesk {
    private static final Pattern FIELD = Pattern.compile("name=\"(_csrf|formulier)\" value=\"([^\"]+)\"");

    private final DemoProgram demo = DemoProgram.running();
    private final DocumentDesk documents = new DocumentDesk();

    /// A child of the teacher's group.
    public PupilId child(int which) {
        return documents.child(which);
    }

    public String dossier(PupilId pupil) {
        return documents.dossier(pupil);
    }

    /// What stands hidden in the form on a page, and an observation of today.
    public Map<String, String> form(WebVisitor who, String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(who.get(page).body());
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        fields.put("kind", "observation");
        fields.put("happenedOn", demo.clock().today().toString());
        return fields;
    }

    /// Writes an observation of today.
    ///
    /// @return its id
    public String write(WebVisitor who, PupilId pupil, String text) {
        String page = dossier(pupil) + "/nieuw";
        Map<String, String> form = form(who, page);
        form.put("text", text);
        return location(who.post(page, form)).replaceFirst(".*#", "");
    }

    /// The keys of the versions of an entry, oldest version first.
    public List<UUID> keys(String entry) {
        return demo.superuser("zorgvuldig")
                .sql("select version_key from dossier.entry_version where entry = :entry order by version")
                .param("entry", UUID.fromString(entry))
                .query(UUID.class)
                .list();
    }

    public boolean exists(UUID key) {
        return demo.part(Vault.class).exists(new KeyName(demo.board(), key, RetentionPurpose.ENTRY));
    }
}
