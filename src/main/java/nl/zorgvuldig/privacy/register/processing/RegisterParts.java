package nl.zorgvuldig.privacy.register.processing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.privacy.register.RegisterEntry;

/// The register by part, for page and print.
public record RegisterParts(List<Part> all) {
    public record Part(String title, List<RegisterEntry> entries) {}

    public static RegisterParts of(List<RegisterEntry> entries) {
        Map<String, List<RegisterEntry>> parts = new LinkedHashMap<>();
        entries.forEach(entry ->
                parts.computeIfAbsent(entry.part(), _ -> new ArrayList<>()).add(entry));
        return new RegisterParts(parts.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), List.copyOf(entry.getValue())))
                .toList());
    }
}
