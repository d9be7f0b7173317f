<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AddExhibit</name>
    <message>
        <source>Add an exhibit</source>
        <translation>Añadir una prueba</translation>
    </message>
    <message>
        <source>Add to the case</source>
        <translation>Añadir al caso</translation>
    </message>
    <message>
        <source>known</source>
        <translation>se conoce</translation>
    </message>
    <message>
        <source>next free letter</source>
        <translation>la siguiente letra libre</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Pestaña</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Is a translation of</source>
        <translation>Es traducción de</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Recibido el</translation>
    </message>
    <message>
        <source>Received from</source>
        <translation>Recibido de</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Guardado por</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>Original visto</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>AddStatement</name>
    <message>
        <source>Add a statement</source>
        <translation>Añadir un relato</translation>
    </message>
    <message>
        <source>Add to the case</source>
        <translation>Añadir al caso</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>Omitir este</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>elija…</translation>
    </message>
    <message>
        <source>known</source>
        <translation>se conoce</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Relatado el</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>Interpreter’s name</source>
        <translation>Nombre del intérprete</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Releído</translation>
    </message>
    <message>
        <source>Under oath</source>
        <translation>Bajo juramento</translation>
    </message>
    <message>
        <source>Detained</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Asked for the claim</source>
        <translation>Preguntas sobre el caso</translation>
    </message>
    <message>
        <source>{0}, {1} of {2}</source>
        <translation>{0}, {1} de {2}</translation>
    </message>
</context>
<context>
    <name>Bug</name>
    <message>
        <source>A fault in Averment</source>
        <translation>Un fallo de Averment</translation>
    </message>
    <message>
        <source>This is a fault in Averment, not in what you did. Everything that was saved before is unharmed. You can go on working.</source>
        <translation>Es un fallo de Averment, no de lo que usted hizo. Todo lo guardado antes está intacto. Puede seguir trabajando.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Próximo plazo</translation>
    </message>
    <message>
        <source>Open findings</source>
        <translation>Hallazgos abiertos</translation>
    </message>
    <message>
        <source>Copies verified</source>
        <translation>Copias verificadas</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Admisión</translation>
    </message>
    <message>
        <source>Affirmative, asylum office</source>
        <translation>Afirmativa, oficina de asilo</translation>
    </message>
    <message>
        <source>Defensive asylum</source>
        <translation>Asilo defensivo</translation>
    </message>
    <message>
        <source>Defensive asylum, detained</source>
        <translation>Asilo defensivo, detenido</translation>
    </message>
    <message>
        <source>Appeal to the Board</source>
        <translation>Apelación ante la Junta</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>no exhibits</source>
        <translation>sin pruebas</translation>
    </message>
    <message>
        <source>none to come</source>
        <translation>ninguno por venir</translation>
    </message>
    <message>
        <source>{0} passed</source>
        <translation>{0}, ya pasado</translation>
    </message>
    <message>
        <source>none set</source>
        <translation>ninguno fijado</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Next pane</source>
        <translation>Panel siguiente</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Panel anterior</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Volver a la lista</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Find a client or number</source>
        <translation>Buscar cliente o número</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivados</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>No cases yet. Begin with the client’s name, written the way the client writes it.</source>
        <translation>Aún no hay casos. Empiece por el nombre del cliente, escrito como lo escribe el cliente.</translation>
    </message>
    <message>
        <source>Open sample case</source>
        <translation>Abrir el caso de ejemplo</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Próximos 30 días</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Pruébelo</translation>
    </message>
    <message>
        <source>A made-up case with tellings, exhibits and findings to look at. Nothing in it is real.</source>
        <translation>Un caso inventado con relatos, pruebas y hallazgos para mirar. Nada en él es real.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Buscar un cliente</translation>
    </message>
    <message>
        <source>↑ ↓ choose · ↵ open</source>
        <translation>↑ ↓ elegir · ↵ abrir</translation>
    </message>
    <message>
        <source>no cases in this store</source>
        <translation>no hay casos en este almacén</translation>
    </message>
    <message>
        <source>1 case in this store</source>
        <translation>1 caso en este almacén</translation>
    </message>
    <message>
        <source>{0} cases in this store</source>
        <translation>{0} casos en este almacén</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>No vence nada.</translation>
    </message>
    <message>
        <source>Adding the sample case</source>
        <translation>Añadiendo el caso de ejemplo</translation>
    </message>
</context>
<context>
    <name>ClipPlayer</name>
    <message>
        <source>One frame back</source>
        <translation>Un fotograma atrás</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Un fotograma adelante</translation>
    </message>
    <message>
        <source>Play or stop</source>
        <translation>Reproducir o parar</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Un segundo atrás</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>Un segundo adelante</translation>
    </message>
    <message>
        <source>Ten seconds back</source>
        <translation>Diez segundos atrás</translation>
    </message>
    <message>
        <source>Ten seconds on</source>
        <translation>Diez segundos adelante</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>This computer cannot play the clip. Its stills can still be shown frame by frame.</source>
        <translation>Este equipo no puede reproducir el clip. Aún puede verse fotograma a fotograma.</translation>
    </message>
    <message>
        <source>/ {0} · frame {1}</source>
        <translation>/ {0} · fotograma {1}</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>past</source>
        <translation>pasado</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>in {0} days</source>
        <translation>en {0} días</translation>
    </message>
</context>
<context>
    <name>DeclarationActions</name>
    <message>
        <source>Export draft</source>
        <translation>Exportar borrador</translation>
    </message>
    <message>
        <source>Filing copy</source>
        <translation>Copia para presentar</translation>
    </message>
    <message>
        <source>Goes to the first thing the filing copy still needs</source>
        <translation>Va a lo primero que aún le falta a la copia para presentar</translation>
    </message>
    <message>
        <source>Draft {draft} · {sourced} of {all} paragraphs have a source</source>
        <translation>Borrador {draft} · {sourced} de {all} párrafos tienen fuente</translation>
    </message>
</context>
<context>
    <name>DeclarationDesk</name>
    <message>
        <source>Declaration</source>
        <translation>Declaración</translation>
    </message>
</context>
<context>
    <name>DeclarationOutline</name>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message>
        <source>Filing copy needs</source>
        <translation>Falta para presentar</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>Nada más</translation>
    </message>
    <message>
        <source>Court profile</source>
        <translation>Perfil de tribunal</translation>
    </message>
    <message>
        <source>Asylum office profile</source>
        <translation>Perfil de oficina de asilo</translation>
    </message>
    <message>
        <source>Witness profile</source>
        <translation>Perfil de testigo</translation>
    </message>
    <message>
        <source>Custody profile</source>
        <translation>Perfil de custodia</translation>
    </message>
</context>
<context>
    <name>DeclarationPage</name>
    <message>
        <source>Declaration</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>Write in the paragraph, keep it</source>
        <translation>Escribir en el párrafo y guardarlo</translation>
    </message>
    <message>
        <source>Go back to the words as they were</source>
        <translation>Volver a las palabras de antes</translation>
    </message>
    <message>
        <source>New paragraph</source>
        <translation>Párrafo nuevo</translation>
    </message>
    <message>
        <source>Remove an empty paragraph</source>
        <translation>Quitar un párrafo vacío</translation>
    </message>
    <message>
        <source>Link a passage</source>
        <translation>Enlazar un pasaje</translation>
    </message>
    <message>
        <source>Next flag</source>
        <translation>Marca siguiente</translation>
    </message>
    <message>
        <source>Previous flag</source>
        <translation>Marca anterior</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>No declaration yet. It begins from a draft you have, or from what the client told you in preparation.</source>
        <translation>Aún no hay declaración. Empieza por un borrador que usted tenga o por lo que el cliente le contó en la preparación.</translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation>Añadir un relato</translation>
    </message>
    <message>
        <source>The last paragraph stays; write in it.</source>
        <translation>El último párrafo se queda; escriba en él.</translation>
    </message>
    <message>
        <source>Linked ¶{number} to {title}. Ctrl+Z undoes it.</source>
        <translation>¶{number} enlazado con {title}. Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>¶{number} no longer rests on this passage of {title}. Ctrl+Z undoes it.</source>
        <translation>¶{number} ya no se apoya en este pasaje de {title}. Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>¶{number} of {all}</source>
        <translation>¶{number} de {all}</translation>
    </message>
    <message>
        <source>Save the filing copy as</source>
        <translation>Guardar la copia para presentar como</translation>
    </message>
    <message>
        <source>Save the draft as</source>
        <translation>Guardar el borrador como</translation>
    </message>
    <message>
        <source>Declaration.docx</source>
        <translation>Declaración.docx</translation>
    </message>
    <message>
        <source>Declaration draft.docx</source>
        <translation>Borrador de declaración.docx</translation>
    </message>
    <message>
        <source>Writing the declaration</source>
        <translation>Escribiendo la declaración</translation>
    </message>
    <message>
        <source>{name} lies in {folder}.</source>
        <translation>{name} está en {folder}.</translation>
    </message>
</context>
<context>
    <name>DeclarationSections</name>
    <message>
        <source>Opening</source>
        <translation>Encabezado</translation>
    </message>
</context>
<context>
    <name>DeclarationSheet</name>
    <message>
        <source>New paragraph</source>
        <translation>Párrafo nuevo</translation>
    </message>
</context>
<context>
    <name>EditPerson</name>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Edit a person</source>
        <translation>Editar una persona</translation>
    </message>
    <message>
        <source>One written form to a line. The first is the one shown.</source>
        <translation>Una forma escrita por línea. Se muestra la primera.</translation>
    </message>
    <message>
        <source>known</source>
        <translation>conocida</translation>
    </message>
    <message>
        <source>in reach of the feared authorities</source>
        <translation>al alcance de las autoridades temidas</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Nacimiento</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>En riesgo</translation>
    </message>
</context>
<context>
    <name>EditTerm</name>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Palabra</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>Settle a term</source>
        <translation>Fijar un término</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>Añadir un término</translation>
    </message>
    <message>
        <source>Found in the papers: {words}.</source>
        <translation>Hallado en los papeles: {words}.</translation>
    </message>
    <message>
        <source>Several English words are parted by commas.</source>
        <translation>Varias palabras inglesas se separan con comas.</translation>
    </message>
</context>
<context>
    <name>Exhibit</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>documento de Word</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>image</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vídeo</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>sonido</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>no hace falta</translation>
    </message>
    <message>
        <source>still needed</source>
        <translation>aún hace falta</translation>
    </message>
    <message>
        <source>certified</source>
        <translation>certificada</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Contenedor</translation>
    </message>
    <message>
        <source>Coding</source>
        <translation>Codificación</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Fotogramas por segundo</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} páginas</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>traducido</translation>
    </message>
    <message>
        <source>not translated</source>
        <translation>sin traducir</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} min {1} s</translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation>{0} h {1} min</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} bytes</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>aún no</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Guardado por</translation>
    </message>
    <message>
        <source>Original seen</source>
        <translation>Original visto</translation>
    </message>
</context>
<context>
    <name>ExhibitAdding</name>
    <message>
        <source>Adding exhibits</source>
        <translation>Añadiendo pruebas</translation>
    </message>
    <message>
        <source>All files were added and sealed.</source>
        <translation>Todos los archivos se añadieron y sellaron.</translation>
    </message>
    <message>
        <source>Adding the exhibit</source>
        <translation>Añadiendo la prueba</translation>
    </message>
    <message>
        <source>Added and sealed: Exhibit {0}.</source>
        <translation>Añadida y sellada: prueba {0}.</translation>
    </message>
</context>
<context>
    <name>ExhibitView</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Exhibit {0}</source>
        <translation>Prueba {0}</translation>
    </message>
</context>
<context>
    <name>ExhibitsPage</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Sin traducir</translation>
    </message>
    <message>
        <source>Verify copies</source>
        <translation>Verificar copias</translation>
    </message>
    <message>
        <source>Add exhibit</source>
        <translation>Añadir prueba</translation>
    </message>
    <message>
        <source>Exhibits by tab</source>
        <translation>Pruebas por pestaña</translation>
    </message>
    <message>
        <source>No exhibits yet. Add the documents, photos and recordings, or drop them here. The files you drop stay where they are.</source>
        <translation>Aún no hay pruebas. Añada los documentos, fotos y grabaciones, o suéltelos aquí. Los archivos se quedan donde están.</translation>
    </message>
    <message>
        <source>Add an exhibit</source>
        <translation>Añadir una prueba</translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Play or stop</source>
        <translation>Reproducir o parar</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Un fotograma atrás</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Un fotograma adelante</translation>
    </message>
    <message>
        <source>One second back</source>
        <translation>Un segundo atrás</translation>
    </message>
    <message>
        <source>One second on</source>
        <translation>Un segundo adelante</translation>
    </message>
    <message>
        <source>Choose exhibits</source>
        <translation>Elegir pruebas</translation>
    </message>
    <message>
        <source>Reading the sealed copies back</source>
        <translation>Releyendo las copias selladas</translation>
    </message>
    <message>
        <source>Every copy was read back and is whole.</source>
        <translation>Cada copia se releyó y está íntegra.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>In packet</source>
        <translation>En el expediente</translation>
    </message>
    <message>
        <source>Exhibit {0}</source>
        <translation>Prueba {0}</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>Procedencia</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Lo que dice el archivo</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Used in</source>
        <translation>Usada en</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>1 exhibit</source>
        <translation>1 prueba</translation>
    </message>
    <message>
        <source>{0} exhibits</source>
        <translation>{0} pruebas</translation>
    </message>
    <message>
        <source>{0} of {1} copies verified</source>
        <translation>{0} de {1} copias verificadas</translation>
    </message>
</context>
<context>
    <name>ExplainPane</name>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Explanation log</source>
        <translation>Registro de explicaciones</translation>
    </message>
</context>
<context>
    <name>ExplanationForm</name>
    <message>
        <source>Client’s words</source>
        <translation>Palabras del cliente</translation>
    </message>
    <message>
        <source>Question put</source>
        <translation>Pregunta hecha</translation>
    </message>
    <message>
        <source>Preparer’s note</source>
        <translation>Nota del preparador</translation>
    </message>
    <message>
        <source>In English, as interpreted</source>
        <translation>En inglés, según la interpretación</translation>
    </message>
    <message>
        <source>In the client’s own language</source>
        <translation>En el idioma del cliente</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>Interpreter, and whether in person or by telephone</source>
        <translation>Intérprete, y si fue en persona o por teléfono</translation>
    </message>
    <message>
        <source>Add to the log</source>
        <translation>Añadir al registro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>The client’s words in English, as interpreted</source>
        <translation>Las palabras del cliente en inglés, según la interpretación</translation>
    </message>
    <message>
        <source>The question as it was put</source>
        <translation>La pregunta tal como se hizo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>ExplanationLog</name>
    <message>
        <source>, through {name}</source>
        <translation>, mediante {name}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>{name}: all</source>
        <translation>{name}: todo</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Nothing is found between these papers. That proves nothing; read on.</source>
        <translation>No se halla nada entre estos papeles. Eso no prueba nada; siga leyendo.</translation>
    </message>
    <message>
        <source>previous</source>
        <translation>anterior</translation>
    </message>
    <message>
        <source>next</source>
        <translation>siguiente</translation>
    </message>
    <message>
        <source>Why it is flagged</source>
        <translation>Por qué se señala</translation>
    </message>
    <message>
        <source>Question for the client</source>
        <translation>Pregunta para el cliente</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>Explicar…</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Not about this</source>
        <translation>No trata de esto</translation>
    </message>
    <message>
        <source>Finding {position} of {total} · {state}</source>
        <translation>Hallazgo {position} de {total} · {state}</translation>
    </message>
    <message>
        <source>Ordinary causes, to ask about</source>
        <translation>Causas corrientes por las que preguntar</translation>
    </message>
</context>
<context>
    <name>FindingDetail</name>
    <message>
        <source>Question for the client</source>
        <translation>Pregunta para el cliente</translation>
    </message>
    <message>
        <source>Explanation log</source>
        <translation>Registro de explicaciones</translation>
    </message>
    <message>
        <source>Counsel’s decision</source>
        <translation>Decisión del abogado</translation>
    </message>
    <message>
        <source>Accept explanation</source>
        <translation>Aceptar la explicación</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Dejar abierto</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>Cotejar</translation>
    </message>
    <message>
        <source>Explain…</source>
        <translation>Explicar…</translation>
    </message>
    <message>
        <source>Not about this</source>
        <translation>No trata de esto</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>Hallazgo {number}</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Accepted. It no longer holds up a filing copy, and stays in the ledger.</source>
        <translation>Aceptado. Ya no detiene la copia para presentar y queda en el libro.</translation>
    </message>
    <message>
        <source>Set aside. It stays set aside in every later check, and in the ledger.</source>
        <translation>Apartado. Sigue apartado en toda revisión posterior y en el libro.</translation>
    </message>
    <message>
        <source>Accepting closes the finding for a filing copy. It stays in the ledger.</source>
        <translation>Aceptar cierra el hallazgo para la copia a presentar. Queda en el libro.</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find in findings</source>
        <translation>Buscar en los hallazgos</translation>
    </message>
    <message>
        <source>Discrepancies are common in truthful accounts. Finding none proves nothing.</source>
        <translation>Las discrepancias son comunes en relatos veraces. No hallar ninguna no prueba nada.</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Hallazgo siguiente</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Hallazgo anterior</translation>
    </message>
    <message>
        <source>Accept the explanation</source>
        <translation>Aceptar la explicación</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Not about this</source>
        <translation>No trata de esto</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Deshacer la última decisión</translation>
    </message>
    <message>
        <source>Add what is written to the log</source>
        <translation>Añadir lo escrito al registro</translation>
    </message>
    <message>
        <source>Lay out side by side</source>
        <translation>Cotejar lado a lado</translation>
    </message>
    <message>
        <source>Nothing passes these filters.</source>
        <translation>Nada pasa estos filtros.</translation>
    </message>
    <message>
        <source>No findings yet. They come when the case is checked.</source>
        <translation>Aún no hay hallazgos. Aparecen al revisar el caso.</translation>
    </message>
    <message>
        <source>Written into the explanation log.</source>
        <translation>Escrito en el registro de explicaciones.</translation>
    </message>
    <message>
        <source>Finding {number} accepted. Ctrl+Z opens it again.</source>
        <translation>Hallazgo {number} aceptado. Ctrl+Z lo reabre.</translation>
    </message>
    <message>
        <source>Finding {number} set aside as not about this. Ctrl+Z brings it back.</source>
        <translation>Hallazgo {number} apartado por no tratar de esto. Ctrl+Z lo recupera.</translation>
    </message>
    <message>
        <source>Finding {number} kept open.</source>
        <translation>Hallazgo {number} sigue abierto.</translation>
    </message>
    <message>
        <source>Undone: {state} again.</source>
        <translation>Deshecho: de nuevo {state}.</translation>
    </message>
    <message>
        <source>{open} open · {explained} to decide · {accepted} accepted</source>
        <translation>{open} abiertos · {explained} por decidir · {accepted} aceptados</translation>
    </message>
    <message>
        <source>{count} findings, last check {when}</source>
        <translation>{count} hallazgos, última revisión {when}</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>En esta página</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
</context>
<context>
    <name>LayOutDesk</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>Choose what lies at the left</source>
        <translation>Elegir lo que está a la izquierda</translation>
    </message>
    <message>
        <source>Choose what lies at the right</source>
        <translation>Elegir lo que está a la derecha</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>línea {number}</translation>
    </message>
    <message>
        <source>A source no longer in the case</source>
        <translation>Una fuente que ya no está en el caso</translation>
    </message>
    <message>
        <source>1 link</source>
        <translation>1 enlace</translation>
    </message>
    <message>
        <source>{count} links</source>
        <translation>{count} enlaces</translation>
    </message>
</context>
<context>
    <name>LayOutPage</name>
    <message>
        <source>Check again</source>
        <translation>Revisar de nuevo</translation>
    </message>
    <message>
        <source>Link selection</source>
        <translation>Enlazar selección</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>Cotejar</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Hallazgo siguiente</translation>
    </message>
    <message>
        <source>Previous finding</source>
        <translation>Hallazgo anterior</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Difiere</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Not about this</source>
        <translation>No trata de esto</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
    </message>
    <message>
        <source>Add what is written to the log</source>
        <translation>Añadir lo escrito al registro</translation>
    </message>
    <message>
        <source>Written into the explanation log.</source>
        <translation>Escrito en el registro de explicaciones.</translation>
    </message>
    <message>
        <source>Set aside as the same: {place}. Ctrl+Z brings it back.</source>
        <translation>Apartado por ser igual: {place}. Ctrl+Z lo recupera.</translation>
    </message>
    <message>
        <source>Set aside as not about this: {place}. Ctrl+Z brings it back.</source>
        <translation>Apartado por no tratar de esto: {place}. Ctrl+Z lo recupera.</translation>
    </message>
    <message>
        <source>Kept as differing: {place}. Ctrl+Z takes it back.</source>
        <translation>Queda como diferente: {place}. Ctrl+Z lo retira.</translation>
    </message>
    <message>
        <source>Select words at the left and at the right first, then link them.</source>
        <translation>Seleccione primero palabras a la izquierda y a la derecha, y luego enlácelas.</translation>
    </message>
    <message>
        <source>Linked {place} to {title}. Ctrl+Z takes it back.</source>
        <translation>{place} enlazado con {title}. Ctrl+Z lo retira.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Revisando</translation>
    </message>
</context>
<context>
    <name>LinkPane</name>
    <message>
        <source>Link this passage</source>
        <translation>Enlazar este pasaje</translation>
    </message>
    <message>
        <source>Reading the passages…</source>
        <translation>Leyendo los pasajes…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Find words in the passages</source>
        <translation>Buscar palabras en los pasajes</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Pasajes</translation>
    </message>
    <message>
        <source>Link a passage to ¶{number}</source>
        <translation>Enlazar un pasaje con ¶{number}</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Todas las fuentes</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>Quitar el enlace</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Texto al 100 %</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Teclas de esta página</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>Checking the case</source>
        <translation>Revisando el caso</translation>
    </message>
    <message>
        <source>Encrypted, saved {0}</source>
        <translation>Cifrado, guardado a las {0}</translation>
    </message>
</context>
<context>
    <name>MarginNotes</name>
    <message>
        <source>Sources of paragraph {number}</source>
        <translation>Fuentes del párrafo {number}</translation>
    </message>
    <message>
        <source>Finding {number}</source>
        <translation>Hallazgo {number}</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>Aún sin fuente</translation>
    </message>
    <message>
        <source>Link a passage</source>
        <translation>Enlazar un pasaje</translation>
    </message>
</context>
<context>
    <name>NamingActs</name>
    <message>
        <source>Merge two people</source>
        <translation>Unir dos personas</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Misma persona</translation>
    </message>
    <message>
        <source>Split written forms off</source>
        <translation>Separar formas escritas</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Kept {name}. Ctrl+Z takes it back.</source>
        <translation>Se conserva {name}. Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>Who is the same person as {name}? Every form of both names then means one person.</source>
        <translation>¿Quién es la misma persona que {name}? Todas las formas de ambos nombres designarán a una sola persona.</translation>
    </message>
    <message>
        <source>Split off {name}. Ctrl+Z takes it back.</source>
        <translation>Se separó {name}. Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>Tick the forms that name somebody else than {name}. The two never count as one again.</source>
        <translation>Marque las formas que nombran a otra persona que {name}. Las dos no volverán a contarse como una.</translation>
    </message>
    <message>
        <source>{name} counts as a name again.</source>
        <translation>{name} vuelve a contar como nombre.</translation>
    </message>
    <message>
        <source>{name} names nobody. Ctrl+Z takes it back.</source>
        <translation>{name} no nombra a nadie. Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>Nothing is kept of {word} any more. Ctrl+Z takes it back.</source>
        <translation>Ya no se conserva nada de {word}. Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>Kept as two people: {name} and {other}. Ctrl+Z takes it back.</source>
        <translation>Quedan como dos personas: {name} y {other}. Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>{name} and {other} are one person. Ctrl+Z takes it back.</source>
        <translation>{name} y {other} son una sola persona. Ctrl+Z lo deshace.</translation>
    </message>
    <message>
        <source>Settled: {word} is {english}. Ctrl+Z takes it back.</source>
        <translation>Fijado: {word} es {english}. Ctrl+Z lo deshace.</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>Caso nuevo</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>Abrir el caso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Client, in Latin letters</source>
        <translation>Cliente, en letras latinas</translation>
    </message>
    <message>
        <source>Name as the client writes it</source>
        <translation>Nombre como lo escribe el cliente</translation>
    </message>
    <message>
        <source>A-number</source>
        <translation>Número A</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Languages, best first</source>
        <translation>Idiomas, el mejor primero</translation>
    </message>
    <message>
        <source>Begin with the client’s name, written the way the client writes it.</source>
        <translation>Empiece por el nombre del cliente, escrito como lo escribe el cliente.</translation>
    </message>
</context>
<context>
    <name>ParagraphEdit</name>
    <message>
        <source>Write, or link a passage to begin</source>
        <translation>Escriba, o enlace un pasaje para empezar</translation>
    </message>
</context>
<context>
    <name>PassageChoices</name>
    <message>
        <source>linked</source>
        <translation>enlazado</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo escrito</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>Ocultar lo escrito</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People and terms</source>
        <translation>Personas y léxico</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>Añadir un término</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Reading who and what is named…</source>
        <translation>Leyendo los nombres y las palabras…</translation>
    </message>
    <message>
        <source>Nobody yet. Names, and words of the client’s language, appear here once statements and exhibits are added.</source>
        <translation>Nadie todavía. Los nombres, y las palabras del idioma del cliente, aparecen aquí cuando se añaden declaraciones y pruebas.</translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation>Añadir una declaración</translation>
    </message>
    <message>
        <source>People &amp; terms</source>
        <translation>Personas y léxico</translation>
    </message>
    <message>
        <source>The program proposes; what you decide holds in every later check.</source>
        <translation>El programa propone; lo que usted decide vale en toda revisión posterior.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Merge with another person</source>
        <translation>Unir con otra persona</translation>
    </message>
    <message>
        <source>Split written forms off</source>
        <translation>Separar formas escritas</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Names nobody; forget a term</source>
        <translation>No nombra a nadie; olvidar un término</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Deshecho.</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Rehecho.</translation>
    </message>
    <message>
        <source>{people} people kept, {found} names found, {terms} terms</source>
        <translation>{people} personas conservadas, {found} nombres hallados, {terms} términos</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minutos</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>J, K, E and their like work without Ctrl</source>
        <translation>J, K, E y similares funcionan sin Ctrl</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Language, from the next start</source>
        <translation>Idioma, desde el próximo inicio</translation>
    </message>
    <message>
        <source>Size of reading text</source>
        <translation>Tamaño del texto de lectura</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>Bloquear tras inactividad de</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Teclas de una letra</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>All cases</source>
        <translation>Todos los casos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Pages of the case</source>
        <translation>Páginas del caso</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
</context>
<context>
    <name>RegisterDetail</name>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Names nobody</source>
        <translation>No nombra a nadie</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Role and birth date are not known.</source>
        <translation>No se conocen la relación ni la fecha de nacimiento.</translation>
    </message>
    <message>
        <source>still at risk in the feared country</source>
        <translation>aún en riesgo en el país temido</translation>
    </message>
    <message>
        <source>Written forms</source>
        <translation>Formas escritas</translation>
    </message>
    <message>
        <source>written by you; it stands in no source</source>
        <translation>escrito por usted; no figura en ninguna fuente</translation>
    </message>
    <message>
        <source>You said that these words name nobody. No check reads them as a name.</source>
        <translation>Usted dijo que estas palabras no nombran a nadie. Ninguna revisión las lee como nombre.</translation>
    </message>
    <message>
        <source>A person after all</source>
        <translation>Sí es una persona</translation>
    </message>
    <message>
        <source>Settled: {words}. Any other English word for it is pointed out.</source>
        <translation>Fijado: {words}. Se señala cualquier otra palabra inglesa.</translation>
    </message>
    <message>
        <source>No English word is settled. Choose one, so that every paper uses it.</source>
        <translation>No hay palabra inglesa fijada. Elija una, para que todos los papeles la usen.</translation>
    </message>
    <message>
        <source>English words</source>
        <translation>Palabras inglesas</translation>
    </message>
    <message>
        <source>in no translation or gloss of this word</source>
        <translation>en ninguna traducción ni glosa de esta palabra</translation>
    </message>
    <message>
        <source>One person, or two?</source>
        <translation>¿Una persona o dos?</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Misma persona</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>No es la misma</translation>
    </message>
</context>
<context>
    <name>RegisterList</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>en la lista</translation>
    </message>
    <message>
        <source>Names found</source>
        <translation>Nombres hallados</translation>
    </message>
    <message>
        <source>not yet kept</source>
        <translation>aún sin conservar</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Términos</translation>
    </message>
    <message>
        <source>Terms found</source>
        <translation>Términos hallados</translation>
    </message>
    <message>
        <source>in translations and glosses, not yet kept</source>
        <translation>en traducciones y glosas, aún sin conservar</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>words that name nobody</source>
        <translation>palabras que no nombran a nadie</translation>
    </message>
</context>
<context>
    <name>SideForm</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Preparation with us</source>
        <translation>Preparación con nosotros</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Declaración</translation>
    </message>
    <message>
        <source>I-589</source>
        <translation>I-589</translation>
    </message>
    <message>
        <source>Credible-fear notes</source>
        <translation>Notas de temor creíble</translation>
    </message>
    <message>
        <source>Border record</source>
        <translation>Acta de frontera</translation>
    </message>
    <message>
        <source>Asylum-office notes</source>
        <translation>Notas de la oficina de asilo</translation>
    </message>
    <message>
        <source>Hearing transcript</source>
        <translation>Transcripción de la audiencia</translation>
    </message>
    <message>
        <source>Witness statement</source>
        <translation>Declaración de testigo</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>interpreter not recorded</source>
        <translation>no consta intérprete</translation>
    </message>
    <message>
        <source>no interpreter</source>
        <translation>sin intérprete</translation>
    </message>
    <message>
        <source>interpreter in person</source>
        <translation>intérprete en persona</translation>
    </message>
    <message>
        <source>phone interpreter</source>
        <translation>intérprete por teléfono</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>no consta</translation>
    </message>
    <message>
        <source>verbatim</source>
        <translation>literal</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>resumen</translation>
    </message>
    <message>
        <source>written</source>
        <translation>escrito</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>{0} hours after arrival</source>
        <translation>{0} horas tras la llegada</translation>
    </message>
    <message>
        <source>{0} days after arrival</source>
        <translation>{0} días tras la llegada</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>releído</translation>
    </message>
    <message>
        <source>not read back</source>
        <translation>no releído</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>en {0}</translation>
    </message>
    <message>
        <source>under oath</source>
        <translation>bajo juramento</translation>
    </message>
    <message>
        <source>detained</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>circumstances not recorded</source>
        <translation>no constan las circunstancias</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Relatado</translation>
    </message>
    <message>
        <source>After arrival</source>
        <translation>Tras la llegada</translation>
    </message>
    <message>
        <source>Detained</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Intérprete</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Releído</translation>
    </message>
    <message>
        <source>Under oath</source>
        <translation>Bajo juramento</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salud</translation>
    </message>
    <message>
        <source>meant to bring out the claim</source>
        <translation>pensadas para recoger el caso</translation>
    </message>
    <message>
        <source>not meant to bring out the claim</source>
        <translation>no pensadas para recoger el caso</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
</context>
<context>
    <name>StatementAdding</name>
    <message>
        <source>Not added: {0}.</source>
        <translation>No se añadió: {0}.</translation>
    </message>
    <message>
        <source>Adding the statement</source>
        <translation>Añadiendo el relato</translation>
    </message>
    <message>
        <source>Added and sealed: {0}.</source>
        <translation>Añadido y sellado: {0}.</translation>
    </message>
</context>
<context>
    <name>StatementDelegate</name>
    <message>
        <source>It becomes a telling when it is signed.</source>
        <translation>Será un relato cuando se firme.</translation>
    </message>
    <message>
        <source>privileged</source>
        <translation>privilegiado</translation>
    </message>
</context>
<context>
    <name>StatementList</name>
    <message>
        <source>Told to officials</source>
        <translation>Contado a autoridades</translation>
    </message>
    <message>
        <source>earliest first</source>
        <translation>primero el más antiguo</translation>
    </message>
    <message>
        <source>Told by others</source>
        <translation>Contado por otros</translation>
    </message>
    <message>
        <source>Told to us</source>
        <translation>Contado a nosotros</translation>
    </message>
    <message>
        <source>never filed</source>
        <translation>nunca se presenta</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>En redacción</translation>
    </message>
    <message>
        <source>Declaration, draft {0}</source>
        <translation>Declaración, borrador {0}</translation>
    </message>
    <message>
        <source>privileged</source>
        <translation>privilegiado</translation>
    </message>
</context>
<context>
    <name>StatementReader</name>
    <message>
        <source>Previous passage</source>
        <translation>Pasaje anterior</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Pasaje siguiente</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>Cotejar</translation>
    </message>
    <message>
        <source>line {0}</source>
        <translation>línea {0}</translation>
    </message>
    <message>
        <source>who</source>
        <translation>quién</translation>
    </message>
    <message>
        <source>what</source>
        <translation>qué</translation>
    </message>
    <message>
        <source>when</source>
        <translation>cuándo</translation>
    </message>
    <message>
        <source>where</source>
        <translation>dónde</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>cuántos</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0} páginas</translation>
    </message>
    <message>
        <source>1 passage with a finding</source>
        <translation>1 pasaje con un hallazgo</translation>
    </message>
    <message>
        <source>{0} passages with findings</source>
        <translation>{0} pasajes con hallazgos</translation>
    </message>
</context>
<context>
    <name>StatementsPage</name>
    <message>
        <source>Add statement</source>
        <translation>Añadir relato</translation>
    </message>
    <message>
        <source>Tellings</source>
        <translation>Relatos</translation>
    </message>
    <message>
        <source>No statements yet. Add the earliest telling you have; the border record is often first.</source>
        <translation>Aún no hay relatos. Añada el más antiguo que tenga; suele ser el acta de frontera.</translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation>Añadir un relato</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Pasaje siguiente</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Pasaje anterior</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>Cotejar</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Relatos</translation>
    </message>
    <message>
        <source>Choose a statement</source>
        <translation>Elegir un relato</translation>
    </message>
    <message>
        <source>Were the topics asked?</source>
        <translation>¿Se preguntó por los temas?</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>En redacción</translation>
    </message>
    <message>
        <source>It becomes a telling when it is signed.</source>
        <translation>Será un relato cuando se firme.</translation>
    </message>
    <message>
        <source>F3 weighs a statement with the circumstances under which it was made. These lines go with all its findings.</source>
        <translation>F3 valora un relato con las circunstancias en que se hizo. Estas líneas acompañan a todos sus hallazgos.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>en el archivo</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Sellado</translation>
    </message>
    <message>
        <source>The text cannot be edited. A correction is added as a new statement.</source>
        <translation>El texto no puede editarse. Una corrección se añade como relato nuevo.</translation>
    </message>
    <message>
        <source>Circumstances</source>
        <translation>Circunstancias</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message>
        <source>never asked</source>
        <translation>nunca se preguntó</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>1 telling</source>
        <translation>1 relato</translation>
    </message>
    <message>
        <source>{0} tellings</source>
        <translation>{0} relatos</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Same, narrower</source>
        <translation>Igual, más preciso</translation>
    </message>
    <message>
        <source>Asked and not said</source>
        <translation>Preguntado y no dicho</translation>
    </message>
    <message>
        <source>Never asked</source>
        <translation>Nunca preguntado</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>No tratado</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
</context>
<context>
    <name>StatusCounts</name>
    <message>
        <source>1 conflict</source>
        <translation>1 conflicto</translation>
    </message>
    <message>
        <source>{count} conflicts</source>
        <translation>{count} conflictos</translation>
    </message>
    <message>
        <source>1 difference</source>
        <translation>1 diferencia</translation>
    </message>
    <message>
        <source>{count} differences</source>
        <translation>{count} diferencias</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 nota</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} notas</translation>
    </message>
    <message>
        <source>1 same</source>
        <translation>1 igual</translation>
    </message>
    <message>
        <source>{count} same</source>
        <translation>{count} iguales</translation>
    </message>
</context>
<context>
    <name>TranslationFoot</name>
    <message>
        <source>Translation of the passage under the cursor · {title}, {place}</source>
        <translation>Traducción del pasaje bajo el cursor · {title}, {place}</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Choose another</source>
        <translation>Elegir otro</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Otra vez la misma</translation>
    </message>
    <message>
        <source>Every statement traced to what the client said, and laid beside what the exhibits show.</source>
        <translation>Cada afirmación remitida a lo que dijo el cliente y puesta junto a lo que muestran las pruebas.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>If the passphrase is lost, the cases are lost. Nobody can reset it.</source>
        <translation>Si se pierde la contraseña, se pierden los casos. Nadie puede restablecerla.</translation>
    </message>
    <message>
        <source>Averment never uses a network. It does not check for updates or send anything.</source>
        <translation>Averment nunca usa la red. No busca actualizaciones ni envía nada.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Versión {0}</translation>
    </message>
    <message>
        <source>Not legal advice</source>
        <translation>No es asesoramiento legal</translation>
    </message>
    <message>
        <source>A new store will be made here</source>
        <translation>Aquí se creará un almacén nuevo</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Elija una contraseña</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Create the store</source>
        <translation>Crear el almacén</translation>
    </message>
    <message>
        <source>At least {0} letters. Five or six ordinary words that mean nothing together are easy to keep and hard to guess.</source>
        <translation>Al menos {0} letras. Cinco o seis palabras corrientes sin sentido juntas son fáciles de guardar y difíciles de adivinar.</translation>
    </message>
    <message>
        <source>Choose the folder of a store</source>
        <translation>Elegir la carpeta de un almacén</translation>
    </message>
    <message>
        <source>This has {0} letters; take at least {1}.</source>
        <translation>Tiene {0} letras; use al menos {1}.</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>No son iguales. Escriba de nuevo la segunda.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abriendo…</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Creando…</translation>
    </message>
</context>
<context>
    <name>_Scrubber</name>
    <message>
        <source>Place in the clip</source>
        <translation>Lugar en el clip</translation>
    </message>
</context>
<context>
    <name>declaration</name>
    <message>
        <source>Told the same way in {count} sources</source>
        <translation>Contado igual en {count} fuentes</translation>
    </message>
    <message>
        <source>p. {page}</source>
        <translation>p. {page}</translation>
    </message>
    <message>
        <source>Conflicts with {other}</source>
        <translation>En conflicto con {other}</translation>
    </message>
    <message>
        <source>1 paragraph with a source</source>
        <translation>1 párrafo con fuente</translation>
    </message>
    <message>
        <source>{count} paragraphs with a source</source>
        <translation>{count} párrafos con fuente</translation>
    </message>
    <message>
        <source>1 conflict decided</source>
        <translation>1 conflicto decidido</translation>
    </message>
    <message>
        <source>{count} conflicts decided</source>
        <translation>{count} conflictos decididos</translation>
    </message>
    <message>
        <source>1 difference decided</source>
        <translation>1 diferencia decidida</translation>
    </message>
    <message>
        <source>{count} differences decided</source>
        <translation>{count} diferencias decididas</translation>
    </message>
    <message>
        <source>1 note decided</source>
        <translation>1 nota decidida</translation>
    </message>
    <message>
        <source>{count} notes decided</source>
        <translation>{count} notas decididas</translation>
    </message>
    <message>
        <source>Date differs from {other}</source>
        <translation>La fecha difiere de {other}</translation>
    </message>
    <message>
        <source>Weekday differs from {other}</source>
        <translation>El día de la semana difiere de {other}</translation>
    </message>
    <message>
        <source>Length differs from {other}</source>
        <translation>La duración difiere de {other}</translation>
    </message>
    <message>
        <source>Order differs from {other}</source>
        <translation>El orden difiere de {other}</translation>
    </message>
    <message>
        <source>Age differs from {other}</source>
        <translation>La edad difiere de {other}</translation>
    </message>
    <message>
        <source>Count differs from {other}</source>
        <translation>El número difiere de {other}</translation>
    </message>
    <message>
        <source>Place differs from {other}</source>
        <translation>El lugar difiere de {other}</translation>
    </message>
    <message>
        <source>Journey differs from {other}</source>
        <translation>El viaje difiere de {other}</translation>
    </message>
    <message>
        <source>Person differs from {other}</source>
        <translation>La persona difiere de {other}</translation>
    </message>
    <message>
        <source>Identity differs from {other}</source>
        <translation>La identidad difiere de {other}</translation>
    </message>
    <message>
        <source>Not said alike in {other}</source>
        <translation>No dicho igual en {other}</translation>
    </message>
    <message>
        <source>No exhibit for this yet</source>
        <translation>Aún sin prueba de esto</translation>
    </message>
    <message>
        <source>Differs from {other}</source>
        <translation>Difiere de {other}</translation>
    </message>
    <message>
        <source>More exact than {other}</source>
        <translation>Más exacto que {other}</translation>
    </message>
    <message>
        <source>Not said in {other}</source>
        <translation>No dicho en {other}</translation>
    </message>
    <message>
        <source>Other word in {other}</source>
        <translation>Otra palabra en {other}</translation>
    </message>
    <message>
        <source>Worded like {other}</source>
        <translation>Redactado como {other}</translation>
    </message>
    <message>
        <source>Compare {other}</source>
        <translation>Compare {other}</translation>
    </message>
    <message>
        <source>Weekday to look at</source>
        <translation>Día de la semana por mirar</translation>
    </message>
    <message>
        <source>Date to look at</source>
        <translation>Fecha por mirar</translation>
    </message>
    <message>
        <source>Citation to look at</source>
        <translation>Cita por mirar</translation>
    </message>
    <message>
        <source>Translation to look at</source>
        <translation>Traducción por mirar</translation>
    </message>
    <message>
        <source>Not said elsewhere</source>
        <translation>No dicho en otro lugar</translation>
    </message>
    <message>
        <source>Words to look at</source>
        <translation>Palabras por mirar</translation>
    </message>
    <message>
        <source>A source no longer in the case</source>
        <translation>Una fuente que ya no está en el caso</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>set aside as not about this, or the same; kept in the ledger</source>
        <translation>apartado por no tratar de esto o ser igual; queda en el libro</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrados</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflictos</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>as read, both cannot be true</source>
        <translation>según se lee, ambos no pueden ser ciertos</translation>
    </message>
    <message>
        <source>someone will ask</source>
        <translation>alguien preguntará</translation>
    </message>
    <message>
        <source>for the preparer</source>
        <translation>para el preparador</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duración</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>orden</translation>
    </message>
    <message>
        <source>age</source>
        <translation>edad</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>día de la semana</translation>
    </message>
    <message>
        <source>count</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>travel</source>
        <translation>viaje</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>identidad</translation>
    </message>
    <message>
        <source>polarity</source>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>omission</source>
        <translation>omisión</translation>
    </message>
    <message>
        <source>uncorroborated</source>
        <translation>sin corroborar</translation>
    </message>
    <message>
        <source>false precision</source>
        <translation>falsa precisión</translation>
    </message>
    <message>
        <source>unsourced</source>
        <translation>sin fuente</translation>
    </message>
    <message>
        <source>citation</source>
        <translation>cita</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>traducción</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>metadatos</translation>
    </message>
    <message>
        <source>anachronism</source>
        <translation>anacronismo</translation>
    </message>
    <message>
        <source>terminology</source>
        <translation>terminología</translation>
    </message>
    <message>
        <source>sameness</source>
        <translation>igualdad</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>F1 demeanor, candor</source>
        <translation>F1 actitud, franqueza</translation>
    </message>
    <message>
        <source>F2 plausibility</source>
        <translation>F2 verosimilitud</translation>
    </message>
    <message>
        <source>F3 written and oral</source>
        <translation>F3 escrito y oral</translation>
    </message>
    <message>
        <source>F4 within one statement</source>
        <translation>F4 dentro de un relato</translation>
    </message>
    <message>
        <source>F5 other evidence of record</source>
        <translation>F5 otras pruebas del expediente</translation>
    </message>
    <message>
        <source>F6 inaccuracy</source>
        <translation>F6 inexactitud</translation>
    </message>
    <message>
        <source>F7 other</source>
        <translation>F7 otros</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Explained</source>
        <translation>Explicado</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>found by check</source>
        <translation>hallado al revisar</translation>
    </message>
    <message>
        <source>question put to the client</source>
        <translation>pregunta hecha al cliente</translation>
    </message>
    <message>
        <source>the client’s words</source>
        <translation>palabras del cliente</translation>
    </message>
    <message>
        <source>preparer’s note</source>
        <translation>nota del preparador</translation>
    </message>
    <message>
        <source>explanation accepted</source>
        <translation>explicación aceptada</translation>
    </message>
    <message>
        <source>kept open</source>
        <translation>sigue abierto</translation>
    </message>
    <message>
        <source>set aside as not about this</source>
        <translation>apartado por no tratar de esto</translation>
    </message>
    <message>
        <source>set aside as the same in other words</source>
        <translation>apartado: lo mismo con otras palabras</translation>
    </message>
    <message>
        <source>said to differ</source>
        <translation>dicho que difieren</translation>
    </message>
    <message>
        <source>decision taken back</source>
        <translation>decisión retirada</translation>
    </message>
    <message>
        <source>A source no longer in the case</source>
        <translation>Una fuente que ya no está en el caso</translation>
    </message>
    <message>
        <source>at {minutes}:{seconds}</source>
        <translation>en {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>p. {page}, line {line}</source>
        <translation>p. {page}, línea {line}</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message>
        <source>Declaration, draft {number}</source>
        <translation>Declaración, borrador {number}</translation>
    </message>
    <message>
        <source>Exhibit {tab}</source>
        <translation>Prueba {tab}</translation>
    </message>
</context>
<context>
    <name>register</name>
    <message>
        <source>born {day}</source>
        <translation>nac. {day}</translation>
    </message>
    <message>
        <source>father</source>
        <translation>padre</translation>
    </message>
    <message>
        <source>mother</source>
        <translation>madre</translation>
    </message>
    <message>
        <source>brother</source>
        <translation>hermano</translation>
    </message>
    <message>
        <source>sister</source>
        <translation>hermana</translation>
    </message>
    <message>
        <source>son</source>
        <translation>hijo</translation>
    </message>
    <message>
        <source>daughter</source>
        <translation>hija</translation>
    </message>
    <message>
        <source>wife</source>
        <translation>esposa</translation>
    </message>
    <message>
        <source>husband</source>
        <translation>esposo</translation>
    </message>
    <message>
        <source>uncle</source>
        <translation>tío</translation>
    </message>
    <message>
        <source>aunt</source>
        <translation>tía</translation>
    </message>
    <message>
        <source>cousin</source>
        <translation>primo o prima</translation>
    </message>
    <message>
        <source>friend</source>
        <translation>amigo o amiga</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>vecino o vecina</translation>
    </message>
    <message>
        <source>applicant</source>
        <translation>solicitante</translation>
    </message>
    <message>
        <source>stands in no source</source>
        <translation>no figura en ninguna fuente</translation>
    </message>
    <message>
        <source>stands in one place</source>
        <translation>figura en un lugar</translation>
    </message>
    <message>
        <source>{places} places in 1 source</source>
        <translation>{places} lugares en 1 fuente</translation>
    </message>
    <message>
        <source>{places} places in {sources} sources</source>
        <translation>{places} lugares en {sources} fuentes</translation>
    </message>
    <message>
        <source>{places} · {count} more</source>
        <translation>{places} · {count} más</translation>
    </message>
    <message>
        <source>names nobody</source>
        <translation>no nombra a nadie</translation>
    </message>
    <message>
        <source>still at risk</source>
        <translation>aún en riesgo</translation>
    </message>
    <message>
        <source>one of two names?</source>
        <translation>¿una persona, dos nombres?</translation>
    </message>
</context>
<context>
    <name>self.edit</name>
    <message>
        <source>Paragraph {number}</source>
        <translation>Párrafo {number}</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>Aún sin fuente</translation>
    </message>
</context>
<context>
    <name>window strip</name>
    <message>
        <source>{count} h</source>
        <translation>{count} h</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>medianoche</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} días</translation>
    </message>
    <message>
        <source>Windows of {names}, from {first} to {last}</source>
        <translation>Ventanas de {names}, de {first} a {last}</translation>
    </message>
</context>
</TS>
