package org.safetyworkbench.rules;

import java.util.Optional;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.Position;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the text of a document into nodes that know their place. */
final class Yaml {

	/** Twenty times the longest that was ever written; what is longer was not written by people. */
	private static final int LONGEST = 2 << 20;
	/** The parser's time grows with the square of a line's length. */
	private static final int LONGEST_LINE = 20_000;

	private Yaml() {}

	/** The mapping a document consists of, or nothing when it is no such document (then the problems say why). */
	static Optional<Mapping> read(Document document, Problems problems) {
		Position start = new Position(document.name(), 1, 1);
		if (isTooLong(document.text())) {
			problems.add("pack.document.large", start, "文档过大，或有过长的行", "the document, or a line of it, is too long", "拆成几个文件，一行一项", "split it into several files, one item a line");
			return Optional.empty();
		}
		try {
			LoadSettings settings = LoadSettings.builder().setLabel(document.name()).setAllowDuplicateKeys(false).build();
			Optional<Node> root = new Compose(settings).composeString(document.text());
			if (root.isEmpty()) {
				problems.add("pack.document.empty", start, "文档是空的", "the document is empty", "写入内容，或删除该文件", "write something into it or remove the file");
				return Optional.empty();
			}
			if (root.get() instanceof MappingNode mapping) return Optional.of(new Mapping(mapping, document.name(), problems));
			problems.add("pack.document.form", position(document.name(), root.get()), "文档应由“键: 值”组成",
					"the document must consist of keys and values", "如“rules:”起头", "begin with a key such as 'rules:'");
		} catch (MarkedYamlEngineException e) {
			Position at = e.getProblemMark().map(mark -> position(document.name(), mark)).orElse(start);
			problems.add("pack.yaml", at, "YAML 写法有误：" + e.getProblem(), "this is no YAML: " + e.getProblem(), indentation());
		} catch (YamlEngineException e) {
			problems.add("pack.yaml", start, "YAML 写法有误：" + e.getMessage(), "this is no YAML: " + e.getMessage(), indentation());
		}
		return Optional.empty();
	}

	private static boolean isTooLong(String text) {
		if (text.length() > LONGEST) return true;
		for (int from = 0, end; from < text.length(); from = end + 1) {
			end = text.indexOf('\n', from);
			if (end < 0) end = text.length();
			if (end - from > LONGEST_LINE) return true;
		}
		return false;
	}

	private static Text indentation() {
		return new Text("检查此处及上一行的缩进、冒号和引号；缩进只用空格", "look at indentation, colons and quotes here and one line above; indent with spaces only");
	}

	static Position position(String document, Node node) {
		return node.getStartMark().map(mark -> position(document, mark)).orElse(new Position(document, 1, 1));
	}

	private static Position position(String document, Mark mark) {
		return new Position(document, mark.getLine() + 1, mark.getColumn() + 1);
	}

	static boolean isNull(Node node) {
		return node.getTag().equals(Tag.NULL);
	}

	/** What kind of node it is, in the words of a message. */
	static Text kind(Node node) {
		if (node instanceof MappingNode) return new Text("映射", "a mapping");
		if (node instanceof SequenceNode) return new Text("列表", "a list");
		if (isNull(node)) return new Text("空值", "nothing");
		ScalarNode scalar = (ScalarNode) node;
		if (scalar.getTag().equals(Tag.BOOL)) return new Text("是非值 " + scalar.getValue(), "the boolean " + scalar.getValue());
		if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) return new Text("数字 " + scalar.getValue(), "the number " + scalar.getValue());
		return new Text("文字“" + scalar.getValue() + "”", "the text '" + scalar.getValue() + "'");
	}
}
