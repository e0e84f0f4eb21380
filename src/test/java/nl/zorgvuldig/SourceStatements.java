package nl.zorgvuldig;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The SQL statements in a Java source: strings and text blocks, put together where they are added
/// to each other or to constants of the same source. Words given to `formatted` are read as if they
/// stood at the end.
final class SourceStatements {
    private static final Pattern TOKEN = Pattern.compile("""
                    (?s)//[^\\n]*|/\\*.*?\\*/|"{3}[ \\t]*\\n(?<block>.*?)"{3}|"(?<line>[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+)"\
                    |'(?:\\\\.|[^'\\\\])+'|(?<word>[A-Za-z_$][\\w$]*)|(?<mark>\\S)""");
    private static final Pattern STATEMENT =
            Pattern.compile("(?s)(select|insert into|update|delete from|with|merge into)\\s.*");

    /// @param kind `"` for a text, `w` for a word, `+` and so on for itself
    private record Token(char kind, String text) {
        boolean is(String mark) {
            return kind == mark.charAt(0) && text.equals(mark);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private final Map<String, Integer> constants = new HashMap<>();
    private final Set<String> statements = new TreeSet<>();

    private SourceStatements(String source) {
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            token(matcher).ifPresent(tokens::add);
        }
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).text().equals("String")) {
                if (tokens.get(i + 1).kind() == 'w' && tokens.get(i + 2).is("=")) {
                    constants.put(tokens.get(i + 1).text(), i + 3);
                }
            }
        }
    }

    /// Every statement that is sent whole, in small letters and single spaces.
    static Set<String> in(String source) {
        SourceStatements found = new SourceStatements(source);
        found.collect();
        return found.statements;
    }

    private static Optional<Token> token(Matcher matcher) {
        for (String text : List.of("block", "line")) {
            if (matcher.group(text) != null) {
                String plain = matcher.group(text).replaceAll("\\\\[nrt]?", " ");
                return Optional.of(new Token('"', plain));
            }
        }
        if (matcher.group("word") != null) {
            return Optional.of(new Token('w', matcher.group("word")));
        }
        return Optional.ofNullable(matcher.group("mark")).map(mark -> new Token(mark.charAt(0), mark));
    }

    /// Every sum of texts; and, since it may be only the beginning of one, a constant just where it
    /// is used.
    private void collect() {
        for (int i = 0; i < tokens.size(); i++) {
            boolean begins = i == 0 || !tokens.get(i - 1).is("+");
            if (!begins || !textAt(i) || constants.containsValue(i)) {
                continue;
            }
            if (i + 1 < tokens.size() && tokens.get(i + 1).is("=")) {
                continue;
            }
            add(sum(i));
        }
        for (Map.Entry<String, Integer> constant : constants.entrySet()) {
            long used = tokens.stream()
                    .filter(token -> token.text().equals(constant.getKey()))
                    .count();
            if (used == 1) {
                add(sum(constant.getValue()));
            }
        }
    }

    private boolean textAt(int i) {
        return i < tokens.size()
                && (tokens.get(i).kind() == '"'
                        || tokens.get(i).kind() == 'w'
                                && constants.containsKey(tokens.get(i).text())
                                && (i == 0 || !tokens.get(i - 1).is(".")));
    }

    private void add(String text) {
        String plain = text.replaceAll("\\s+", " ").strip().toLowerCase(java.util.Locale.ROOT);
        if (STATEMENT.matcher(plain).matches()) {
            statements.add(plain);
        }
    }

    private String sum(int from) {
        return sum(from, 0);
    }

    private String sum(int from, int depth) {
        StringBuilder text = new StringBuilder();
        int i = from;
        while (depth < 10 && textAt(i)) {
            Token token = tokens.get(i);
            text.append(
                    token.kind() == '"'
                            ? token.text()
                            : sum(constants.getOrDefault(token.text(), tokens.size()), depth + 1));
            i++;
            if (i + 1 < tokens.size() && tokens.get(i + 1).text().equals("formatted")) {
                for (i += 3; !tokens.get(i).is(")"); i++) {
                    text.append(textAt(i) ? " " + sum(i) : "");
                }
                i++;
            }
            if (i >= tokens.size() || !tokens.get(i).is("+")) {
                break;
            }
            i++;
        }
        return text.toString();
    }
}
