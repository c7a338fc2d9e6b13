/** At the head of the main source of a new template: how a template is written, in a minute. */
export const MAIN_LESSON = `{{!--
  这是新模板的正文，由“FROM”复制而来，能直接使用，请照自己的需要改。怎样写：

  一、标记：<title> 标题，<h1> 一级标题，<p> 段落，<table> 表，<annex> 附件；开了头就要收尾，如 <p>……</p>。
  二、字段：{{coverage.included}} 印出一个有出处的数字或名称。模板的文字里不能自己写阿拉伯数字。
  三、判断：{{#if year}}有内容时印这里{{else}}没有时印这里{{/if}}。可能为空的字段，先判断再印。
  四、逐项：{{#each units}}{{name}}{{#unless @last}}、{{/unless}}{{/each}}；@index 是从零数起的序号。
  五、部件：{{> lead}} 在此处插入同一文件夹里的 lead.hbs。

  改完核对：jianbao template check 模板文件夹　　边改边看：jianbao preview 报告文件夹 --template 模板文件夹
  全部字段、助手和标记见程序文件夹中的 templates/REFERENCE.md。注释不会印出来，看完可以删去。
--~}}
`;

/** At the head of a partial that was copied from those that all templates share. */
export const PARTIAL_LESSON = `{{!-- 部件“NAME”复制自各模板共用的部件，改这里只影响本模板；不想改就删去本文件，仍用共用的。 --~}}
`;

/** At the head of the manifest of a new template. */
export const MANIFEST_LESSON = ` 模板说明。label 是名称；description 说明给谁看、有什么内容；
 subject 和 keywords 写进文件属性，供检索。其他项目见 templates/REFERENCE.md。`;
