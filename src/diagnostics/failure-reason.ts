/** The system's error codes in a clerk's words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EBUSY: '正被其他程序占用',
  EIO: '磁盘读写出错',
  EISDIR: '是文件夹',
  ELOOP: '链接互相指向，形成循环',
  EMFILE: '打开的文件过多',
  ENAMETOOLONG: '路径过长',
  ENOENT: '文件不存在',
  ENOSPC: '磁盘已满',
  ENOTDIR: '路径中有同名文件',
  EEXIST: '路径中有同名文件',
  EROFS: '磁盘只读',
};

/** Why the file system refused, in Chinese; an unknown reason keeps its code. */
export function failureReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) return '原因不明';
  return reasons[code] ?? `系统错误 ${code}`;
}
