package org.safetyworkbench.exchange.table;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.safetyworkbench.core.Problem;

import com.fasterxml.aalto.stax.InputFactoryImpl;

/** A forward reader of one XML part; a document type, and with it every entity of the file's own, is refused. */
final class Xml implements AutoCloseable {

	private static final XMLInputFactory FACTORY = factory();

	private final String part;
	private final InputStream in;
	private final XMLStreamReader reader;

	Xml(String part, InputStream in) throws XMLStreamException {
		this.part = part;
		this.in = in;
		reader = FACTORY.createXMLStreamReader(in);
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		return factory;
	}

	/** Goes to the next start or end of an element; false at the end of the document. */
	boolean next() throws XMLStreamException {
		while (reader.hasNext()) {
			int event = reader.next();
			if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) return true;
			if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) throw new Unreadable(entity());
		}
		return false;
	}

	boolean isStart() {
		return reader.isStartElement();
	}

	boolean isStart(String name) {
		return reader.isStartElement() && reader.getLocalName().equals(name);
	}

	boolean isEnd(String name) {
		return reader.isEndElement() && reader.getLocalName().equals(name);
	}

	String name() {
		return reader.getLocalName();
	}

	/** An attribute by its local name, whatever its namespace; null when there is none. */
	String attribute(String name) {
		for (int i = 0; i < reader.getAttributeCount(); i++)
			if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
		return null;
	}

	/** Text of the element that has just started, read to its end. */
	String text() throws XMLStreamException {
		StringBuilder more = null;
		String first = "";
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					if (first.isEmpty()) first = reader.getText();
					else (more == null ? more = new StringBuilder(first) : more).append(reader.getText());
				}
				case XMLStreamConstants.END_ELEMENT -> {
					return more == null ? first : more.toString();
				}
				case XMLStreamConstants.START_ELEMENT -> skip();
				case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(entity());
				default -> { }
			}
		}
		return first;
	}

	/** Goes to the end of the element that has just started. */
	void skip() throws XMLStreamException {
		for (int depth = 1; depth > 0;)
			switch (reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> depth++;
				case XMLStreamConstants.END_ELEMENT -> depth--;
				case XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(entity());
				default -> { }
			}
	}

	private Problem entity() {
		return Problem.of("file.entity", "文件内含文档类型或实体声明，可能有害，已拒绝（" + part + "）",
				"the file declares a document type or entity, which may be harmful; it was refused (" + part + ")")
				.remedy("在表格软件中打开后另存为 xlsx 再导入", "open it in a spreadsheet program, save it as xlsx and import that");
	}

	@Override
	public void close() {
		try (in) {
			reader.close();
		} catch (XMLStreamException | java.io.IOException e) {
			throw new IllegalStateException(e);
		}
	}
}
