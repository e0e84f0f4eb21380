package nl.zorgvuldig.conduct.codes.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgvuldig.conduct.codes.receipts.ConductCodeEvidence.EvidenceLine;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The evidence as a file for a spreadsheet (separated by semicolons, every cell quoted, and none
/// that it would interpret as a formula) and for machines.
final class ConductCodeEvidenceFile {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n|%";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<EvidenceLine> lines;

    ConductCodeEvidenceFile(List<EvidenceLine> lines) {
        this.lines = lines;
    }

    private static Map<String, String> cells(EvidenceLine line) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("document", line.what().title());
        cells.put("versie", Integer.toString(line.what().version()));
        cells.put("geldt_vanaf", line.what().since().toString());
        cells.put("medewerker", line.name());
        cells.put("medewerker_id", line.person().toString());
        cells.put("stand", line.receipt().isPresent() ? "bevestigd" : "ontbreekt");
        cells.put("bevestigd_op", line.confirmedAt());
        cells.put("sha256", line.what().fingerprint());
        cells.put("regel_in_het_logboek", line.line());
        return cells;
    }

    void csv(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(MARK);
        lines.stream()
                .limit(1)
                .forEach(evidenceLine ->
                        line(text, List.copyOf(cells(evidenceLine).keySet())));
        lines.forEach(evidenceLine -> line(text, List.copyOf(cells(evidenceLine).values())));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    void json(OutputStream out) throws IOException {
        out.write(JSON.writeValueAsBytes(
                lines.stream().map(ConductCodeEvidenceFile::cells).toList()));
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(ConductCodeEvidenceFile::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    static String cell(String value) {
        String bare = value.strip();
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0
                || !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
